import { newId } from "@haat/core/ids";
import type pg from "pg";

const inside = [
  { mostGrams: 1000, feeMinor: 7_000 },
  { mostGrams: 2000, feeMinor: 9_000 },
];
const outside = [
  { mostGrams: 1000, feeMinor: 13_000 },
  { mostGrams: 2000, feeMinor: 15_000 },
];
const bps = { inside: 0, sub: 100, outside: 100 };
const terms = {
  delivery: { inside, sub: outside, outside },
  extraPerKgMinor: { inside: 2_000, sub: 2_000, outside: 2_500 },
  ...{ codBps: bps, codRounding: "poisha", returnPercent: 50, partialPercent: 100, exchangePercent: 150 },
  ...{ toleranceMinor: 100, charges: [], payoutDays: 3 },
};

/** Agreed terms with three couriers, and where each of them fetches the shops' parcels. */
export async function loadCouriers(owner: pg.ClientBase, shops: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    "select user_id as id from user_role where role = 'finance' order by user_id limit 2",
  );
  const [one, other] = rows;
  if (!one || !other) return;
  for (const courier of ["pathao", "steadfast", "paperfly"]) {
    await owner.query(
      `insert into courier_contract (id, courier, valid_from, terms, made_by, approved_by, approved_at) values ($1, $2, '2026-01-01', $3, $4, $5, now())`,
      [newId("courierContract", new Date()), courier, JSON.stringify(terms), one.id, other.id],
    );
    for (const [slug, vendor] of shops)
      await owner.query(
        "insert into courier_store (vendor_id, courier, store, set_by) values ($1, $2, $3, $4)",
        [...[vendor, courier, courier === "pathao" ? "1001" : slug, one.id]],
      );
  }
}

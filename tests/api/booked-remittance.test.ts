import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { partOf } from "../dispatch.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { written, type WrittenRow } from "../remittance-desk.ts";
import { aFreshOne } from "../staff.ts";

let bookings: Bookings;
beforeAll(async () => void (bookings = await openBookings()), 300_000);
afterAll(() => bookings.close());

/** One that Pathao carried, paid at its door: its number, the reference on its label, and our id of it. */
async function carried() {
  const placed = await bookings.shopkeeper.packed();
  const { booking } = await bookings.booked(placed);
  const [number, reference] = [booking?.number ?? "", booking?.reference ?? ""];
  for (const act of ["pick", "deliver"] as const) await bookings.remotes.pathao.act(number, act);
  await bookings.carried();
  const { rows } = await bookings.shop.world.owner.query<{ id: string; taka: number }>(
    "select c.id, (k.due_minor / 100)::int as taka from consignment c join courier_cash k on k.consignment_id = c.id where c.sub_order_id = $1",
    [partOf(placed)],
  );
  const [{ id, taka } = { id: "", taka: 0 }] = rows;
  return { placed, number, reference, id, taka };
}

/** What a statement of these rows is matched to, row by row. */
async function matched(rows: readonly WrittenRow[]) {
  const { shop } = bookings;
  const support = await aFreshOne(shop.world, "support_2");
  const desk = remittanceDesk(shop, support);
  const id = await desk.send({
    ...{ courier: "pathao", reference: crypto.randomUUID(), file: written(rows) },
    periodEnd: new Date(Date.now() + 60_000).toISOString(),
  });
  await desk.work();
  expect((await desk.call("POST", id, "/matching")).status).toBe(202);
  await desk.work();
  const { rows: found } = await shop.world.owner.query<{
    match: string;
    consignment: string | null;
    contradicted: string | null;
    labels: string[];
  }>(
    `select match, consignment_id as consignment, contradicted_id as contradicted, array(select f ->> 'label' from jsonb_array_elements(findings) f) as labels
      from remittance_row where remittance_id = $1 order by line`,
    [id],
  );
  return { desk, id, found };
}

test("a parcel whose courier mistypes his own number is known by the reference under which it was booked", async () => {
  const { number, reference, id, taka, placed } = await carried();
  expect(reference.startsWith(`${placed.order.number}-`)).toBe(true);
  const row = { number: `${number}X`, order: reference, collected: taka, fee: 70 };
  const { found } = await matched([row]);
  expect(found).toEqual([{ match: "secondary", consignment: id, contradicted: null, labels: ["ID_TYPO"] }]);
});

test("a row whose number is another parcel's, and whose reference says so, is not clean", async () => {
  const [one, other] = [await carried(), await carried()];
  const row = { number: other.number, order: one.reference, collected: other.taka, fee: 70 };
  const { found } = await matched([row]);
  expect(found).toEqual([{ match: "exact", consignment: other.id, contradicted: one.id, labels: [] }]);
});

test("whoever types what stands on a label finds its parcel for a row that names none", async () => {
  const { reference, id, taka } = await carried();
  const { desk, id: statement } = await matched([{ number: "NOBODYS7", collected: taka, fee: 70 }]);
  const told = await desk.call("GET", statement, `/rows/2/candidates?q=${encodeURIComponent(reference)}`);
  expect(told.status).toBe(200);
  expect((told.body["items"] as { id: string }[]).map((each) => each.id)).toEqual([id]);
});

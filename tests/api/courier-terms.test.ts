import { termsOfParcel } from "@haat/db/queries/couriers/contracts";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { agreedTerms, handedDaysAgo, proposedTerms } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";
import { openParcels, type Parcels, takenBack } from "../parcels.ts";
import { aFreshOne } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const owner = () => parcels.shop.world.owner;
const terms = (from: number, fee: number, until?: number) => ({
  ...{ courier: "pathao", vendorId: parcels.shopkeeper.vendorId, from: dhakaDayIn(from), fee },
  ...(until !== undefined && { until: dhakaDayIn(until) }),
});

/** What he may charge by our books, and what his statement is held against. */
async function chargesOf(placed: Placed) {
  const { rows } = await owner().query<{ due: string; leg: string; terms: string; id: string }>(
    `select k.leg, k.due_minor::text as due, f.contract_id as terms, f.id from consignment c left join courier_charge k on k.consignment_id = c.id
     cross join lateral parcel_facts(array[c.id]) f where c.sub_order_id = $1 and c.id = f.id`,
    [partOf(placed)],
  );
  return rows[0];
}

async function handed(days = 0): Promise<readonly [Placed, string]> {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  if (days > 0) await handedDaysAgo(parcels.shop, placed, days);
  return [placed, number];
}

describe("a contract that changes while a parcel is under way", () => {
  test("what was agreed on the day it was handed over binds at the door, on the way back, and for the statement", async () => {
    const before = await agreedTerms(parcels.shop, terms(-30, 6000));
    const [old, oldNumber] = await handed(3);
    const [back, backNumber] = await handed(3);
    const after = await agreedTerms(parcels.shop, terms(0, 9000));
    const [young, youngNumber] = await handed();
    for (const number of [oldNumber, youngNumber]) expect(await parcels.said(number, "delivered")).toBe(200);
    expect(await chargesOf(old)).toMatchObject({ leg: "delivery", due: "6000", terms: before });
    expect(await chargesOf(young)).toMatchObject({ leg: "delivery", due: "9000", terms: after });
    expect(await parcels.said(backNumber, "rto_in_transit")).toBe(200);
    expect(await takenBack(parcels.shop, back, 1)).toBe(true);
    expect(await chargesOf(back)).toMatchObject({ leg: "rto", due: "3000", terms: before });
  });

  test("a parcel keeps the weight and the zone with which it left", async () => {
    const [placed, number] = await handed();
    await owner().query(
      "update vendor set city_id = 'upa-dinajpur-nawabganj', district_id = 'dis-dinajpur' where id = $1",
      [parcels.shopkeeper.vendorId],
    );
    expect(await parcels.said(number, "delivered")).toBe(200);
    expect((await chargesOf(placed))?.due).toBe("9000");
    await owner().query(
      "update vendor set city_id = 'tha-dhaka-dhanmondi', district_id = 'dis-dhaka' where id = $1",
      [parcels.shopkeeper.vendorId],
    );
  });
});

describe("what was agreed", () => {
  const agree = (id: string, by: string) =>
    owner().query("update courier_contract set approved_by = $2, approved_at = now() where id = $1", [
      id,
      by,
    ]);

  test("is not agreed anew for days on which a parcel was charged for, and is for the days after", async () => {
    const [, number] = await handed(1);
    expect(await parcels.said(number, "delivered")).toBe(200);
    const checker = await aFreshOne(parcels.shop.world, "finance");
    const late = await proposedTerms(parcels.shop, terms(-2, 5000));
    await expect(agree(late.id, checker.userId)).rejects.toThrow("a parcel of these days was charged for");
    const ended = await proposedTerms(parcels.shop, terms(-20, 5000, -10));
    await agree(ended.id, checker.userId);
    const common = await proposedTerms(parcels.shop, { ...terms(-2, 5000), vendorId: null });
    await expect(agree(common.id, checker.userId)).rejects.toThrow("a parcel of these days was charged for");
    const next = await proposedTerms(parcels.shop, terms(1, 5000));
    await agree(next.id, checker.userId);
  });

  test("stays, is agreed by another, and begins on a day on which no other begins", async () => {
    const first = await proposedTerms(parcels.shop, terms(40, 5000));
    await expect(agree(first.id, first.maker.userId)).rejects.toThrow("courier_contract_by_two");
    const checker = await aFreshOne(parcels.shop.world, "finance");
    await agree(first.id, checker.userId);
    for (const change of [
      "valid_to = valid_from + 1",
      "terms = '{}'",
      "approved_at = null, approved_by = null",
    ])
      await expect(
        owner().query(`update courier_contract set ${change} where id = $1`, [first.id]),
      ).rejects.toThrow("what was agreed stays");
    const second = await proposedTerms(parcels.shop, terms(40, 4000));
    await expect(agree(second.id, checker.userId)).rejects.toThrow("courier_contract_begins");
    await owner().query(
      "update courier_contract set ended_by = $2, ended_at = now(), refusal = 'twice' where id = $1",
      [second.id, checker.userId],
    );
    await expect(agree(second.id, checker.userId)).rejects.toThrow("what was agreed stays");
  });

  test("is not agreed while somebody is charging by what was agreed before", async () => {
    const [placed] = await handed();
    const { id } = await proposedTerms(parcels.shop, { ...terms(-40, 5000, -35), vendorId: null });
    const checker = await aFreshOne(parcels.shop.world, "finance");
    await parcels.shop.node.books.transact(async (tx) => {
      const { id: parcel } = (await chargesOf(placed)) ?? { id: "" };
      await termsOfParcel(tx, parcel);
      await owner().query("set lock_timeout = '100ms'");
      await expect(agree(id, checker.userId)).rejects.toThrow("lock timeout");
      await owner().query("set lock_timeout = 0");
    });
    await agree(id, checker.userId);
  });

  test("nobody writes down as agreed what nobody has looked at", async () => {
    const { maker } = await proposedTerms(parcels.shop, terms(60, 5000));
    const two = sql`${maker.userId}, ${(await aFreshOne(parcels.shop.world, "finance")).userId}`;
    const written = parcels.shop.node.books.ask(
      sql`insert into courier_contract (id, courier, valid_from, terms, made_by, approved_by, approved_at) values ('x', 'pathao', '2026-01-01', '{}', ${two}, now())`,
    );
    await expect(written).rejects.toThrow(/permission denied|Failed query/);
  });
});

test.each([
  ["tha-dhaka-uttara-west", "tha-dhaka-dhanmondi", "inside"],
  ["upa-dhaka-savar", "tha-dhaka-dhanmondi", "sub"],
  ["tha-gazipur-tongi-east", "tha-dhaka-dhanmondi", "sub"],
  ["upa-narayanganj-sadar", "tha-dhaka-dhanmondi", "sub"],
  ["upa-dhaka-dhamrai", "tha-dhaka-dhanmondi", "outside"],
  ["tha-gazipur-tongi-west", "tha-gazipur-gacha", "inside"],
  ["tha-dhaka-dhanmondi", "tha-gazipur-gacha", "outside"],
  ["tha-dhaka-dhanmondi", "upa-dhaka-savar", "outside"],
  ["upa-dhaka-savar", "upa-dhaka-savar", "inside"],
])("to %s from a shop of %s it is %s", async (there, home, zone) => {
  const { rows } = await owner().query("select price_zone_of($1, $2) as zone", [home, there]);
  expect(rows[0]).toEqual({ zone });
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { takenBack } from "../parcels.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { balances } from "../shop.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
  await desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_way_back', 'return_bearer', '"shop"', clock_timestamp())`,
  );
  // What an adjustment takes is taken from cash that others have brought.
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.posted();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const accept = { act: "accept", short: "leave", odd: "accept" };

/** Nobody took it, its shop has it back, and nothing has been charged for it. */
async function back() {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  expect(await desk.parcels.said(number, "rto_in_transit")).toBe(200);
  expect(await takenBack(desk.shop, placed, 1)).toBe(true);
  return { number, placed, consignmentId: await consignmentOf(number) };
}

async function consignmentOf(number: string): Promise<string> {
  const { rows } = await desk.world.owner.query<{ id: string }>(
    "select id from consignment where number = $1",
    [number],
  );
  return rows[0]?.id ?? "";
}

let files = 0;
const adjusted = (payout: number) =>
  desk.matched([{ word: `Return fee adjustment ${(files += 1)}`, collected: "-", payout }]);
const match = (id: string, consignmentId: string) =>
  desk.act(desk.support, id, 2, { act: "match", consignmentId });
const rowOf = async (id: string) => {
  const { row, may } = await desk.caseOf(id, 2);
  return { state: row.state, outcome: row.outcome, may, labels: row.findings.map(({ label }) => label) };
};

test("what an adjustment takes for a parcel that came back is that way back's cost, borne by the rule, and undone to the poisha", async () => {
  const it = await back();
  const [unexplained, before] = [await desk.balance("X:SUSPENSE"), await books(it.placed.order.id)];
  const id = await adjusted(-60);
  expect(await rowOf(id)).toMatchObject({ outcome: null, labels: ["ADJUSTMENT_DEBIT"] });
  expect((await match(id, it.consignmentId)).code).toBe("");
  const matched = { outcome: "returned", labels: ["ADJUSTMENT_DEBIT", "UNCONTRACTED_CHARGE"] };
  expect(await rowOf(id)).toMatchObject(matched);
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.posted();
  expect((await rowOf(id)).state).toBe("posted");
  const borne = await books(it.placed.order.id);
  expect([borne["E:RTO"], borne["R:PENALTY"]]).toEqual(["6000", "-6000"]);
  expect(await desk.balance("X:SUSPENSE")).toBe(unexplained);
  await desk.parcels.expectInOrder();
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  // What its shop owed for it stays, with as much that it is owed.
  const given = { "A:VENDOR_RECV": "6900", "L:V_PAYABLE": "-6900" };
  expect(await books(it.placed.order.id)).toEqual({ ...before, ...given });
  expect(await rowOf(id)).toMatchObject({
    ...{ state: "waiting", outcome: null, labels: ["ADJUSTMENT_DEBIT"] },
  });
});

test("it stands beside the parcel's own row, and takes no parcel from it", async () => {
  const it = await back();
  const id = await adjusted(-25);
  expect((await match(id, it.consignmentId)).code).toBe("");
  const own = await desk.matched([{ number: it.number, word: "Return", collected: 0, fee: 35 }]);
  expect((await rowOf(own)).labels).not.toContain("DUPLICATE_ACROSS_STATEMENTS");
  for (const each of [own, id]) {
    expect((await desk.act(desk.support, each, 2, accept)).code).toBe("");
    await desk.posted();
    expect((await rowOf(each)).state).toBe("posted");
  }
  expect((await books(it.placed.order.id))["E:RTO"]).toBe("6000");
});

test("let go before it was posted, it is an adjustment again, and of no parcel", async () => {
  const it = await back();
  const id = await adjusted(-25);
  expect((await match(id, it.consignmentId)).code).toBe("");
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await rowOf(id)).toMatchObject({ outcome: null, labels: ["ADJUSTMENT_DEBIT"] });
  expect((await match(id, it.consignmentId)).code).toBe("");
});

test("nothing is charged so for a parcel that was delivered, and what an adjustment gives is matched with none", async () => {
  const { number } = await desk.delivered();
  const [taking, giving] = [await adjusted(-25), await adjusted(40)];
  expect((await match(taking, await consignmentOf(number))).code).toBe("remittance.parcel_wrong");
  const { consignmentId } = await back();
  expect((await rowOf(giving)).may).not.toContain("match");
  expect((await match(giving, consignmentId)).code).toBe("remittance.row_wrong_state");
});

/** Of its order, without what is nothing. */
const books = async (orderId: string) =>
  Object.fromEntries(Object.entries(await balances(desk.shop, orderId)).filter(([, sum]) => sum !== "0"));

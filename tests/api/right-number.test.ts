import { carryNotices } from "@haat/api/jobs/carry-notices";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());

const taka = (placed: Placed): number => Number(placed.order.total.minor) / 100;

/** Handed over under a number that somebody typed; nobody has said anything of it since. */
async function handed(number = desk.parcels.fresh()) {
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  return { number, placed, order: placed.order.number };
}

async function numberOf(placed: Placed): Promise<string | undefined> {
  const { rows } = await desk.world.owner.query<{ number: string }>(
    "select number from consignment where sub_order_id = $1",
    [partOf(placed)],
  );
  return rows[0]?.number;
}

/** What a courier told us of a number that was nobody's, a month ago by his clock and ours. */
async function stray(number: string): Promise<string> {
  const report = {
    ...{ key: crypto.randomUUID(), word: "picked", says: "picked_up", isProvisional: false },
    ...{ at: new Date(), collected: null, fee: null, invoice: null, note: null, noteBn: null },
  };
  const told = { courier: "pathao", number, reference: null, heard: { source: "hook" }, report };
  const sealed = await desk.shop.node.sealer.seal("notice", JSON.stringify({ raw: "{}", reports: [told] }));
  const { rows } = await desk.world.owner.query<{ key: string }>(
    `insert into courier_notice (key, courier, body_sealed, state, why, ended_at)
      values ('pathao:' || encode(sha256($1::bytea), 'hex'), 'pathao', $2, 'stray', 'nothing', now()) returning key`,
    [crypto.randomUUID(), sealed],
  );
  return rows[0]?.key ?? "";
}
const stateOf = async (key: string): Promise<string> =>
  (await desk.world.owner.query("select state from courier_notice where key = $1", [key])).rows[0]?.state;

const accept = { act: "accept", short: "leave", odd: "accept" } as const;

test("a number that only the shop typed is put right by the row, and the old one still finds the parcel", async () => {
  const { number, placed, order } = await handed();
  const right = `RIGHT${number}`;
  const [ours, others] = [await stray(right), await stray("SOMEBODYS")];
  const id = await desk.matched([{ number: right, order, collected: taka(placed) }]);
  const seen = await desk.caseOf(id, 2);
  expect(seen.row.findings.map(({ label }) => label)).toContain("ID_TYPO");
  expect(seen.numbers).toEqual({ ours: number, theirs: right, isTaken: false, proposed: "theirs" });
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect(await numberOf(placed)).toBe(number);
  await desk.posted();
  expect(await numberOf(placed)).toBe(right);
  // What came under the right one before is read once more, and nobody else's.
  expect([await stateOf(ours), await stateOf(others)]).toEqual(["waiting", "stray"]);
  await carryNotices(desk.shop.jobs);
  expect(await stateOf(ours)).toBe("done");
  // By either a message, and a later statement, is the parcel's.
  for (const named of [number, right]) expect(await desk.parcels.reported(named, "noted")).toBe("now");
  const later = await desk.matched([
    { number, collected: taka(placed) },
    { number: right, collected: taka(placed) },
  ]);
  for (const line of [2, 3]) expect((await desk.caseOf(later, line)).parcel?.order.number).toBe(order);
  expect((await desk.caseOf(id, 2)).history.map(({ act }) => act)).toContain("number");
  // Not this parcel's after all: neither is its number.
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await numberOf(placed)).toBe(number);
  expect(await desk.parcels.reported(right, "noted")).toBe("no_parcel");
  await desk.parcels.expectInOrder();
});

test("a number by which its courier has spoken of the parcel stays, unless a person says otherwise", async () => {
  const { number, placed, order } = await handed();
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  const row = { number: `${number}X`, order, collected: taka(placed) };
  const id = await desk.matched([row]);
  expect((await desk.caseOf(id, 2)).numbers?.proposed).toBe("ours");
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.posted();
  expect(await numberOf(placed)).toBe(number);
  const other = await handed();
  expect(await desk.parcels.said(other.number, "delivered")).toBe(200);
  const told = { number: `${other.number}X`, order: other.order, collected: taka(other.placed) };
  const second = await desk.matched([told]);
  expect((await desk.act(desk.support, second, 2, { ...accept, number: "theirs" })).code).toBe("");
  await desk.posted();
  expect(await numberOf(other.placed)).toBe(`${other.number}X`);
  await desk.parcels.expectInOrder();
});

test("a number that is another parcel's by now is given to no second one", async () => {
  const { number, placed, order } = await handed();
  const id = await desk.matched([{ number: `TAKEN${number}`, order, collected: taka(placed) }]);
  await handed(`TAKEN${number}`);
  expect((await desk.caseOf(id, 2)).numbers).toMatchObject({ isTaken: true, proposed: "ours" });
  expect((await desk.act(desk.support, id, 2, { ...accept, number: "theirs" })).code).toBe("");
  await desk.posted();
  expect((await desk.caseOf(id, 2)).row.state).toBe("posted");
  expect(await numberOf(placed)).toBe(number);
  await desk.parcels.expectInOrder();
});

test("no hand changes a parcel's number beside its history, and the history stays", async () => {
  const { placed } = await handed();
  await expect(
    desk.world.owner.query("update consignment set number = 'OTHER1' where sub_order_id = $1", [
      partOf(placed),
    ]),
  ).rejects.toMatchObject({ constraint: "consignment_kept" });
  await expect(
    desk.world.owner
      .query(`insert into parcel_number (remittance_id, line, posting_no, consignment_id, courier, was, became)
      select r.remittance_id, r.line, r.posting_no, c.id, c.courier, c.number, 'OTHER1' from remittance_row r, consignment c where c.sub_order_id = '${partOf(placed)}' limit 1`),
  ).rejects.toMatchObject({ constraint: "parcel_number_stated" });
  await expect(desk.world.owner.query("update parcel_number set was = 'OTHER1'")).rejects.toMatchObject({
    constraint: "parcel_number_kept",
  });
});

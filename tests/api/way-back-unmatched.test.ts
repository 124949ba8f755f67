import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { anOrderAtDoor } from "../doors.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
  await desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_way_back', 'return_bearer', '"buyer"', clock_timestamp())`,
  );
  // What a return takes is taken from cash that others have brought.
  const { number, taka } = await desk.delivered();
  await posted(number, { collected: taka });
}, 300_000);
afterAll(() => desk.shop.close());

/** A statement of one row, as a person takes it. */
async function posted(number: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const id = await desk.matched([{ number, ...row }]);
  const accept = { act: "accept", short: "leave", odd: "accept" };
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.posted();
  return id;
}

test("what its buyer bore for a way back that was another parcel's goes home to him, to the poisha", async () => {
  const { parcels } = desk;
  const door = await anOrderAtDoor(parcels, "advance");
  const { order } = door.placed;
  const [ahead, kept] = [BigInt(order.dueNow.minor), 3_725n];
  expect(await parcels.said(door.number, "rto_in_transit")).toBe(200);
  const id = await posted(door.number, { word: "Return", fee: 37.25 });
  const lines = door.lines.map((line, index) => ({ id: line, whole: 2 - index }));
  expect((await door.say("take-back", { lines })).status).toBe(200);
  const read = () => readOrder(desk.world, door.placed);
  const home = async () => (await read()).refunds.map(({ amount }) => amount.minor).toSorted();
  expect((await read()).wayBack).toMatchObject({ kept: { minor: String(kept) } });
  expect(await home()).toEqual([String(ahead - kept)]);
  await parcels.expectInOrder();
  for (const unmatched of [true, false]) {
    const { code } = await desk.act(desk.support, id, 2, { act: "unmatch" });
    expect(code).toBe(unmatched ? "" : "remittance.row_wrong_state");
    await desk.agreed(desk.other);
  }
  expect((await read()).wayBack).toBeNull();
  expect(await home()).toEqual([String(kept), String(ahead - kept)].toSorted());
  const { rows } = await desk.world.owner.query(
    `select l.account, sum(case l.side when 'D' then l.amount else -l.amount end)::text as sum from journal j join journal_line l on l.journal_id = j.id
      where j.order_id = $1 and l.account in ('R:SHIPPING', 'E:RTO', 'L:ESCROW:' || $1) group by 1 having sum(case l.side when 'D' then l.amount else -l.amount end) <> 0`,
    [order.id],
  );
  expect(rows).toEqual([]);
  await parcels.expectInOrder();
  // Charged for anew, it is the market's: he has his money.
  expect(
    (await desk.act(desk.support, id, 2, { act: "match", consignmentId: await consignmentOf(door.number) }))
      .code,
  ).toBe("");
  expect((await desk.act(desk.support, id, 2, { act: "accept", short: "leave", odd: "accept" })).code).toBe(
    "",
  );
  await desk.posted();
  expect((await read()).wayBack).toBeNull();
  expect(await desk.balance("E:RTO")).toBe(37.25);
  await parcels.expectInOrder();
});

async function consignmentOf(number: string): Promise<string> {
  const { rows } = await desk.world.owner.query<{ id: string }>(
    "select id from consignment where number = $1",
    [number],
  );
  return rows[0]?.id ?? "";
}

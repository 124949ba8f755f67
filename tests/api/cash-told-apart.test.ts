import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { anOrderAtDoor, cup, partly, taka, whole } from "../doors.ts";
import { aStaffSession } from "../market.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const changed = { word: "tracking_update", note: "Amount has been changed" };
async function sumsOf({ order }: Placed) {
  const { rows } = await parcels.shop.world.owner.query<{ ours: string; theirs: string }>(
    "select our_minor::text as ours, their_minor::text as theirs from parcel_case where order_id = $1 and kind = 'amount' order by made_at",
    [order.id],
  );
  return rows;
}

test("cash that a courier took of a parcel which comes back is a case with his sum, and sells nothing", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "rto_initiated", { word: "paid-return", collected: 6_000n });
  expect(await parcels.standing(placed)).toMatchObject({
    ...{ part: "rto_in_transit", parcel: "rto_initiated", due: null, cases: ["amount"] },
  });
  expect(await sumsOf(placed)).toEqual([{ ours: "0", theirs: "6000" }]);
  // That he has brought it back without cash is no news of money.
  await parcels.reported(number, "rto_received", { collected: 0n });
  expect(await sumsOf(placed)).toHaveLength(1);
});

test("a sum that a courier changes in a word of its own, once a parcel is delivered, is a case", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const due = BigInt(wholeTaka(placed));
  await parcels.reported(number, "out_for_delivery", {});
  // Before its end it is talk of what is to be taken.
  await parcels.reported(number, "noted", { ...changed, collected: 5_000n });
  expect(await sumsOf(placed)).toEqual([]);
  await parcels.reported(number, "delivered", { collected: due });
  expect(await sumsOf(placed)).toEqual([]);
  await parcels.reported(number, "noted", { ...changed, collected: 5_000n });
  expect(await sumsOf(placed)).toEqual([{ ours: String(due), theirs: "5000" }]);
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", due: String(due) });
});

test("a sum that a courier changed before the end counts where its end names none, and not where it does", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const due = BigInt(wholeTaka(placed));
  await parcels.reported(number, "noted", {
    ...changed,
    collected: 9_000n,
    at: new Date(Date.now() - 9_000),
  });
  await parcels.reported(number, "noted", {
    ...changed,
    collected: 5_000n,
    at: new Date(Date.now() - 5_000),
  });
  await parcels.reported(number, "delivered", { isProvisional: true });
  expect(await sumsOf(placed)).toEqual([]);
  await parcels.reported(number, "delivered");
  expect(await sumsOf(placed)).toEqual([{ ours: String(due), theirs: "5000" }]);
  await parcels.reported(number, "delivered");
  expect(await sumsOf(placed)).toHaveLength(1);
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", due: String(due) });
});

test("of a parcel that ended in part, its shop does not outweigh a sum that came in a word of its own", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = whole(2n * cup + BigInt(door.placed.order.delivery.minor));
  const say = async (): Promise<string> => {
    const [cups, bowls] = door.lines;
    const lines = [
      { id: cups, stayed: 2 },
      { id: bowls, stayed: 0 },
    ];
    const reply = await door.say("door", { lines, collected: taka(due) });
    return reply.status === 200 ? "noted" : codeOf(reply);
  };
  await partly(parcels, door);
  await parcels.reported(door.number, "noted", { ...changed, collected: 5_000n });
  expect(await say()).toBe("door.courier_differs");
  await parcels.reported(door.number, "noted", { ...changed, collected: due });
  expect(await say()).toBe("noted");
  expect(await sumsOf(door.placed)).toEqual([]);
  await parcels.reported(door.number, "noted", { ...changed, collected: due - 5_000n });
  expect(await sumsOf(door.placed)).toEqual([{ ours: String(due), theirs: String(due - 5_000n) }]);
});

test("cash that its courier says he took is not silenced by a shop that says nothing stayed: support judges it, and his sum is a case", async () => {
  const door = await anOrderAtDoor(parcels, "advance");
  const body = { lines: door.lines.map((id) => ({ id, stayed: 0 })), collected: "0" };
  await partly(parcels, door, 30_000n);
  expect(await codeOf(await door.say("door", body))).toBe("door.courier_differs");
  expect(await parcels.standing(door.placed)).toMatchObject({
    ...{ part: "in_transit", parcel: "partly_delivered", cases: ["partly_delivered"] },
  });
  const clerk = await aStaffSession(parcels.shop.world, "support_2");
  const said = await parcels.shop.world.fetch(`/v1/support/sub-orders/${door.partId}/door`, {
    ...{ method: "POST", headers: keyed(clerk.headers), body },
  });
  expect(said.status).toBe(200);
  expect(await parcels.standing(door.placed)).toMatchObject({
    ...{ part: "rto_in_transit", parcel: "rto_initiated", due: null, cases: ["partly_delivered", "amount"] },
  });
  expect(await sumsOf(door.placed)).toEqual([{ ours: "0", theirs: "30000" }]);
});

test("a courier who names no cash, or none at all, does not keep a shop from saying that nothing stayed", async () => {
  for (const told of [null, 0n]) {
    const door = await anOrderAtDoor(parcels);
    await partly(parcels, door, told);
    const body = { lines: door.lines.map((id) => ({ id, stayed: 0 })), collected: "0" };
    expect((await door.say("door", body)).status).toBe(200);
    expect(await sumsOf(door.placed)).toEqual([]);
  }
});

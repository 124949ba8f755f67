import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { commissionOn } from "@haat/core/ledger";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed, readOrder } from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { anOrderAtDoor, type AtDoor, bowl, cup, heldTwice, partly, taka, whole } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const stayed = ({ lines: [cups, bowls] }: AtDoor, kept: readonly [number, number], collected: bigint) => ({
  lines: [
    { id: cups, stayed: kept[0] },
    { id: bowls, stayed: kept[1] },
  ],
  collected: taka(collected),
});
const answer = async (reply: Response): Promise<string> => (reply.status === 200 ? "noted" : codeOf(reply));
const deliveryOf = ({ placed }: AtDoor): bigint => BigInt(placed.order.delivery.minor);
const asSupport = (door: AtDoor, body: unknown): Promise<Response> =>
  parcels.shop.world.fetch(`/v1/support/sub-orders/${door.partId}/door`, {
    ...{ method: "POST", headers: keyed(clerk.headers), body },
  });
const onHand = async ({ variants }: AtDoor): Promise<number[]> => {
  const { rows } = await parcels.shop.world.owner.query<{ variant_id: string; on_hand: number }>(
    "select variant_id, on_hand from stock where variant_id = any ($1)",
    [variants],
  );
  return variants.map((id) => rows.find(({ variant_id: each }) => each === id)?.on_hand ?? -1);
};

describe("a part of a parcel was taken at the door", () => {
  test("its courier owes what the kept pieces cost with the delivery charge, and its shop earns on those alone", async () => {
    const door = await anOrderAtDoor(parcels);
    const due = whole(cup + deliveryOf(door));
    expect(await partly(parcels, door, due)).toBe("now");
    expect(await answer(await door.say("door", stayed(door, [1, 0], due)))).toBe("noted");
    expect(await parcels.standing(door.placed)).toMatchObject({
      ...{ part: "delivered", parcel: "partly_delivered", attempt: "cod_collected", due: String(due) },
      journals: ["J6", "J6r", "J3"],
    });
    const { rows } = await parcels.shop.world.owner.query<Record<"c" | "v" | "open", string>>(
      `select commission_bp as c, vat_bp as v, (select count(*) from parcel_case where order_id = s.order_id and state = 'open') as open
        from sub_order s where id = $1`,
      [door.partId],
    );
    const rates = { commissionBp: BigInt(rows[0]?.c ?? 0), vatBp: BigInt(rows[0]?.v ?? 0) };
    const { commission, vat } = commissionOn(cup, rates);
    expect(await balances(parcels.shop, door.placed.order.id)).toMatchObject({
      ...{ "A:COD": String(due), "L:V_PENDING": String(-(cup - commission - vat)) },
      ...{ "R:COMMISSION": String(-commission), "R:SHIPPING": String(-deliveryOf(door)) },
    });
    expect(rows[0]?.open).toBe("0");
    const read = await readOrder(parcels.shop.world, door.placed);
    const back = new Map(read.subOrders[0]?.lines.map(({ id, givenBack }) => [id, givenBack]));
    expect(door.lines.map((id) => back.get(id))).toEqual([1, 1]);
  });

  test("the sum must be that of the pieces to the taka, and a sum that the courier contradicts is support's to judge", async () => {
    const door = await anOrderAtDoor(parcels);
    const due = whole(2n * cup + deliveryOf(door));
    await partly(parcels, door, due - 10_000n);
    expect(await answer(await door.say("door", stayed(door, [2, 0], due - 100n)))).toBe("door.sum_differs");
    expect(await answer(await door.say("door", stayed(door, [2, 0], due)))).toBe("door.courier_differs");
    expect(await answer(await door.say("door", stayed(door, [3, 0], due)))).toBe("refund.line_given_back");
    expect((await parcels.standing(door.placed))?.part).toBe("in_transit");
    expect(await answer(await asSupport(door, stayed(door, [2, 0], due)))).toBe("noted");
    expect(await parcels.standing(door.placed)).toMatchObject({
      ...{ part: "delivered", due: String(due), cases: ["partly_delivered", "amount"] },
    });
    const { rows } = await parcels.shop.world.owner.query(
      "select kind, state, our_minor, their_minor from parcel_case where order_id = $1 and kind = 'amount'",
      [door.placed.order.id],
    );
    expect(rows).toEqual([
      { kind: "amount", state: "open", our_minor: String(due), their_minor: String(due - 10_000n) },
    ]);
  });

  test("what a wallet had paid of the pieces that were not kept goes home, and no door is asked", async () => {
    const door = await anOrderAtDoor(parcels, "bkash");
    await partly(parcels, door, 0n);
    expect(await answer(await door.say("door", stayed(door, [2, 0], 0n)))).toBe("noted");
    while ((await submitRefunds(parcels.shop.jobs)) > 0);
    const { refunds } = await readOrder(parcels.shop.world, door.placed);
    expect(refunds.map(({ state, amount }) => [state, amount.minor])).toEqual([["succeeded", String(bowl)]]);
    expect((await balances(parcels.shop, door.placed.order.id))["L:ESCROW"]).toBeUndefined();
    expect(await parcels.standing(door.placed)).toMatchObject({ part: "delivered", due: null });
  });

  test("of an advance the door is spared first, and only what it would not have brought goes home", async () => {
    const door = await anOrderAtDoor(parcels, "advance");
    const ahead = BigInt(door.placed.order.dueNow.minor);
    const due = whole(cup + deliveryOf(door) - ahead);
    await partly(parcels, door, due);
    expect(await answer(await door.say("door", stayed(door, [1, 0], due)))).toBe("noted");
    expect(await parcels.standing(door.placed)).toMatchObject({ part: "delivered", due: String(due) });
    expect((await readOrder(parcels.shop.world, door.placed)).refunds).toEqual([]);
    expect((await balances(parcels.shop, door.placed.order.id))["L:ESCROW"]).toBeUndefined();
  });

  test("is on the shelf only once the shop has it, whole piece by whole piece, and once", async () => {
    const door = await anOrderAtDoor(parcels);
    const due = whole(bowl + deliveryOf(door));
    await heldTwice(parcels.shop, door.placed.order.id);
    await partly(parcels, door);
    await door.say("door", stayed(door, [0, 1], due));
    expect(await onHand(door)).toEqual([7, 8]);
    const [cups, bowls] = door.lines;
    const back = async (id: string, pieces: number) =>
      answer(await door.say("take-back", { lines: [{ id, whole: pieces }] }));
    expect(await back(bowls, 1)).toBe("refund.line_given_back");
    expect(await back(cups, 3)).toBe("refund.line_given_back");
    expect(await back(cups, 1)).toBe("noted");
    expect(await onHand(door)).toEqual([8, 8]);
    expect(await back(cups, 1)).toBe("sub_order.wrong_state");
    expect((await parcels.standing(door.placed))?.part).toBe("delivered");
  });

  test("nothing of it after all: it comes back like any parcel, and nobody owes cash", async () => {
    const door = await anOrderAtDoor(parcels);
    await partly(parcels, door);
    expect(await answer(await door.say("door", stayed(door, [0, 0], 100n)))).toBe("door.sum_differs");
    expect(await answer(await door.say("door", stayed(door, [0, 0], 0n)))).toBe("noted");
    expect(await parcels.standing(door.placed)).toMatchObject({
      ...{ part: "rto_in_transit", parcel: "rto_initiated", due: null, journals: [] },
    });
    const lines = door.lines.map((id, index) => ({ id, whole: index === 0 ? 2 : 1 }));
    expect(await answer(await door.say("take-back", { lines }))).toBe("noted");
    expect(await onHand(door)).toEqual([9, 9]);
  });
});

test("a code at the door does not make a part of a parcel whole, and neither does a later word of its courier", async () => {
  const door = await anOrderAtDoor(parcels);
  await partly(parcels, door);
  const code = (await readOrder(parcels.shop.world, door.placed)).subOrders[0]?.deliveryCode;
  expect(await answer(await door.say("deliver", { code }))).toBe("delivery.in_part");
  await parcels.reported(door.number, "delivered", { collected: 100n });
  expect(await parcels.standing(door.placed)).toMatchObject({ part: "in_transit", due: null });
});

test("what its courier says of the rest on its way back disturbs nothing, said before and after", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = whole(cup + deliveryOf(door));
  await partly(parcels, door);
  expect(await parcels.said(door.number, "rto_in_transit")).toBe(200);
  expect(await answer(await door.say("door", stayed(door, [1, 0], due)))).toBe("noted");
  expect(await parcels.said(door.number, "rto_received")).toBe(200);
  expect(await partly(parcels, door, due)).toBe("now");
  expect(await parcels.standing(door.placed)).toMatchObject({
    ...{ part: "delivered", parcel: "partly_delivered", cases: ["partly_delivered"] },
  });
  // The true sum may come late: what differs is a case then.
  await partly(parcels, door, due - 5_000n);
  expect((await parcels.standing(door.placed))?.cases).toEqual(["partly_delivered", "amount"]);
});

test("swapped at the door: what stayed is sold, and what the buyer gave for it is awaited", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = whole(2n * cup + bowl + deliveryOf(door));
  await parcels.reported(door.number, "exchanged", { collected: due });
  const body = { ...stayed(door, [2, 1], due), note: "পুরোনো নীল কাপটা" };
  expect(await answer(await door.say("door", body))).toBe("noted");
  expect(await parcels.standing(door.placed)).toMatchObject({ part: "delivered", due: String(due) });
  const read = await parcels.shop.world.fetch(`/v1/vendor/orders/${door.partId}`, {
    headers: door.seller.headers,
  });
  expect(await read.json()).toMatchObject({
    ...{ acts: ["take-back"], returning: { lines: [], note: "পুরোনো নীল কাপটা" } },
  });
  expect(await answer(await door.say("take-back", { lines: [] }))).toBe("noted");
});

test("said twenty times at once it is noted once", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = whole(cup + deliveryOf(door));
  await partly(parcels, door, due);
  const said = await Promise.all(
    Array.from({ length: 20 }, () => door.say("door", stayed(door, [1, 0], due)).then(answer)),
  );
  expect(said.filter((each) => each === "noted")).toHaveLength(1);
  expect(await parcels.standing(door.placed)).toMatchObject({
    due: String(due),
    journals: ["J6", "J6r", "J3"],
  });
});

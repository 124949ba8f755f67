import type { MoneyProposalPage, MoneyProposalView } from "@haat/contract/proposal";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { codeOf } from "../dispatch.ts";
import { anOrderAtDoor, type AtDoor, bowl, cup, partly, taka, whole, type Way } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
  finance = await aFreshOne(parcels.shop.world, "finance");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const reason = "ক্রেতা আর রাইডার দুজনেই ফোনে বলেছেন";
type Kept = readonly [cups: number, bowls: number];
const stayed = ({ lines: [cups, bowls] }: AtDoor, kept: Kept, collected: bigint) => ({
  lines: [
    { id: cups, stayed: kept[0] },
    { id: bowls, stayed: kept[1] },
  ],
  collected: taka(collected),
});
const byShop = async (door: AtDoor, kept: Kept, due: bigint): Promise<string> => {
  const reply = await door.say("door", stayed(door, kept, due));
  return reply.status === 200 ? "noted" : codeOf(reply);
};
const bySupport = async (door: AtDoor, body: object): Promise<string> => {
  const path = ["POST", `/v1/support/sub-orders/${door.partId}/door`] as const;
  return (await ask(parcels.shop.world, clerk, path, body)).code;
};
const stateBy = async (door: AtDoor, state: string): Promise<string> => {
  const path = ["POST", `/v1/support/sub-orders/${door.partId}/parcel-state`] as const;
  return (await ask(parcels.shop.world, clerk, path, { state, reason })).code;
};
const openOf = async ({ placed }: AtDoor): Promise<MoneyProposalView | undefined> =>
  (
    await ask<MoneyProposalPage>(parcels.shop.world, finance, ["GET", "/v1/support/proposals"])
  ).body.items.find(({ order }) => order?.id === placed.order.id);
const agreed = async (door: AtDoor): Promise<string> =>
  (await decideBy(parcels.shop.world, finance, ["support", (await openOf(door))?.id ?? ""], "agree")).code;
const partOf = async ({ placed }: AtDoor) => (await parcels.standing(placed))?.part;
const dueOf = (door: AtDoor, way: Way, [cups, bowls]: Kept): bigint => {
  const { delivery, dueNow } = door.placed.order;
  const goods = BigInt(cups) * cup + BigInt(bowls) * bowl + BigInt(delivery.minor);
  return way === "bkash" ? 0n : whole(goods - (way === "cod" ? 0n : BigInt(dueNow.minor)));
};

test.for(["bkash", "cod", "advance"] as const)(
  "where its courier says that a part came back and names no cash, its shop's word that all of it stayed sells nothing (%s)",
  async (way) => {
    const door = await anOrderAtDoor(parcels, way);
    await partly(parcels, door);
    expect(await byShop(door, [2, 1], dueOf(door, way, [2, 1]))).toBe("door.not_in_part");
    const journals = way === "cod" ? [] : ["J1"];
    expect(await parcels.standing(door.placed)).toMatchObject({ part: "in_transit", journals });
    // What it says against itself it may.
    expect(await byShop(door, [1, 1], dueOf(door, way, [1, 1]))).toBe("noted");
  },
);

test("the whole sum that its courier names for it bears a shop out", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = dueOf(door, "cod", [2, 1]);
  await partly(parcels, door, due);
  expect(await byShop(door, [2, 1], due)).toBe("noted");
  expect(await partOf(door)).toBe("delivered");
});

test.for([
  ["all of it", [2, 1], null],
  ["a cup", [1, 0], cup + bowl],
] as const)(
  "one of the staff alone neither sells nor gives back what a wallet paid, of which only he says that %s stayed",
  async ([, kept, home]) => {
    const door = await anOrderAtDoor(parcels, "bkash", "ecourier");
    const before = await balances(parcels.shop, door.placed.order.id);
    expect(await stateBy(door, "partly_delivered")).toBe("");
    expect(await bySupport(door, stayed(door, kept, 0n))).toBe("request.invalid");
    expect(await bySupport(door, { ...stayed(door, kept, 0n), reason })).toBe("");
    expect(await partOf(door)).toBe("in_transit");
    expect(await balances(parcels.shop, door.placed.order.id)).toEqual(before);
    expect(await openOf(door)).toMatchObject({
      parcelState: "partly_delivered",
      kept: { collected: { minor: "0" } },
    });
    expect(await agreed(door)).toBe("");
    expect(await partOf(door)).toBe("delivered");
    const { rows } = await parcels.shop.world.owner.query<{ sum: string | null }>(
      "select sum(amount_minor)::text as sum from refund where order_id = $1",
      [door.placed.order.id],
    );
    expect(rows).toEqual([{ sum: home?.toString() ?? null }]);
  },
);

test("what its courier's own message says, and cash is to come for, one of the staff says alone, up to what support may give back", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = dueOf(door, "cod", [1, 0]);
  await partly(parcels, door);
  expect(await bySupport(door, { ...stayed(door, [1, 0], due), reason })).toBe("");
  expect(await openOf(door)).toBeUndefined();
  expect(await partOf(door)).toBe("delivered");
  // Nothing stayed: nothing is sold by that.
  const back = await anOrderAtDoor(parcels, "bkash");
  await partly(parcels, back);
  expect(await bySupport(back, stayed(back, [0, 0], 0n))).toBe("");
  expect(await partOf(back)).toBe("rto_in_transit");
});

test("nor where its courier's message says so: what stayed of it no cash will tell", async () => {
  const door = await anOrderAtDoor(parcels, "bkash");
  await partly(parcels, door, 0n);
  expect(await bySupport(door, { ...stayed(door, [1, 1], 0n), reason })).toBe("");
  expect(await partOf(door)).toBe("in_transit");
  expect(await agreed(door)).toBe("");
  expect(await partOf(door)).toBe("delivered");
});

test("said by one of the staff for a courier, cash at the door or not, it is another's to agree; what has happened since refuses it", async () => {
  const door = await anOrderAtDoor(parcels, "cod", "ecourier");
  const due = dueOf(door, "cod", [1, 0]);
  expect(await stateBy(door, "partly_delivered")).toBe("");
  expect(await bySupport(door, { ...stayed(door, [1, 0], due), reason })).toBe("");
  expect(await openOf(door)).toMatchObject({ kept: { collected: { minor: due.toString() } } });
  expect(await byShop(door, [0, 1], dueOf(door, "cod", [0, 1]))).toBe("noted");
  expect(await agreed(door)).toBe("parcel.not_from_here");
  expect(await parcels.standing(door.placed)).toMatchObject({ part: "delivered" });
});

import type { ParcelPage } from "@haat/contract/parcel-desk";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Placed, readOrder } from "../buying.ts";
import { pathaoEnvironment } from "../contracts/pathao-provider.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";
import type { MoneyProposalPage } from "@haat/contract/proposal";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  // Nobody calls it: that it tells where its parcels are is what counts.
  parcels = await openParcels({ couriers: pathaoEnvironment("http://127.0.0.1:9") });
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const handed = async () => {
  const number = parcels.fresh();
  return { number, placed: await parcels.shopkeeper.handedTo("pathao", number) };
};
const act = async (placed: Placed, verb: string, body?: unknown): Promise<string> => {
  const reply = await parcels.shopkeeper.act(partOf(placed), verb, body);
  return reply.status === 200 ? "done" : codeOf(reply);
};
const typed = async (placed: Placed, carriedBy?: "shop" | "courier"): Promise<string> => {
  const code = (await readOrder(parcels.shop.world, placed)).subOrders[0]?.deliveryCode;
  return act(placed, "deliver", { code, ...(carriedBy && { carriedBy }) });
};
const shopSees = async (placed: Placed) => {
  const path = ["GET", `/v1/vendor/orders/${partOf(placed)}`] as const;
  return (await ask<VendorOrderView>(parcels.shop.world, parcels.shopkeeper.owner, path)).body;
};
const casesOf = async (placed: Placed, view = "cases"): Promise<(string | undefined)[]> => {
  const path = ["GET", `/v1/support/parcels?view=${view}`] as const;
  const { items } = (await ask<ParcelPage>(parcels.shop.world, clerk, path)).body;
  return items.filter(({ partId }) => partId === partOf(placed)).map((row) => row.case?.kind);
};
const says = async (placed: Placed, state: string): Promise<string> => {
  const path = ["POST", `/v1/support/sub-orders/${partOf(placed)}/parcel-state`] as const;
  const { status, code } = await ask(parcels.shop.world, clerk, path, { state, reason: "কুরিয়ারে ফোন করেছি" });
  return status === 200 ? "done" : code;
};
/** Cash that stands with the courier and in the shop's hand for it, in poisha. */
async function held(placed: Placed): Promise<Readonly<{ courier: bigint; shop: bigint }>> {
  const { rows } = await parcels.shop.world.owner.query<{ courier: string; shop: string }>(
    `select coalesce(sum(case p.side when 'D' then p.amount else -p.amount end) filter (where p.account = 'A:COD:pathao'), 0)::text as courier,
      coalesce(sum(case p.side when 'D' then p.amount else -p.amount end) filter (where p.account = 'A:COD:' || $2), 0)::text as shop
      from journal_line p join journal j on j.id = p.journal_id where j.order_id = $1`,
    [placed.order.id, parcels.shopkeeper.vendorId],
  );
  return { courier: BigInt(rows[0]?.courier ?? 0), shop: BigInt(rows[0]?.shop ?? 0) };
}

test("a code before its courier has said that he has the parcel asks who brought it; until support or he says so no cash is his", async () => {
  const { placed, number } = await handed();
  expect(await typed(placed)).toBe("delivery.who_carried");
  expect(await casesOf(placed)).toEqual([]);
  expect(await typed(placed, "courier")).toBe("done");
  expect(await typed(placed, "courier")).toBe("done");
  expect(await casesOf(placed)).toEqual(["code_early"]);
  expect(await shopSees(placed)).toMatchObject({ state: "handed_over", openWord: "code_early" });
  expect(await held(placed)).toEqual({ courier: 0n, shop: 0n });
  // His own word books it, and nobody has to ask him any more.
  expect(await parcels.said(number, "delivered", 0)).toBe(200);
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", parcel: "delivered" });
  expect(await casesOf(placed)).toEqual([]);
  expect((await held(placed)).courier).toBeGreaterThan(0n);
  expect(await shopSees(placed)).toMatchObject({ openWord: null });
  expect(await casesOf(placed, "ended")).toEqual(["code_early"]);
});

test("two of the staff may say that he brought it", async () => {
  const { placed } = await handed();
  expect(await says(placed, "delivered")).toBe("parcel.courier_tells");
  expect(await typed(placed, "courier")).toBe("done");
  expect(await says(placed, "delivered")).toBe("done");
  expect(await held(placed)).toEqual({ courier: 0n, shop: 0n });
  const page = await ask<MoneyProposalPage>(parcels.shop.world, clerk, ["GET", "/v1/support/proposals"]);
  const id = page.body.items.find(({ order }) => order?.id === placed.order.id)?.id ?? "";
  const other = await aFreshOne(parcels.shop.world, "finance");
  expect((await decideBy(parcels.shop.world, other, ["support", id], "agree")).code).toBe("");
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered" });
  expect(await casesOf(placed)).toEqual([]);
  expect((await held(placed)).courier).toBeGreaterThan(0n);
});

test("what the shop brought itself is its own delivery: the cash is in its hand, and the courier has nothing to do with it", async () => {
  const { placed, number } = await handed();
  expect(await typed(placed, "shop")).toBe("done");
  expect(await shopSees(placed)).toMatchObject({ state: "delivered", parcel: { state: "void" } });
  expect((await held(placed)).courier).toBe(0n);
  expect((await held(placed)).shop).toBeGreaterThan(0n);
  // Should he carry it after all, somebody has to look; nothing moves.
  expect(await parcels.said(number, "picked_up", 0)).toBe(200);
  expect(await casesOf(placed)).toEqual(["void_carried"]);
});

test("of a parcel that a wallet paid, and of one that he has fetched, nobody is asked", async () => {
  const paid = await parcels.prepaid(parcels.fresh());
  expect(await typed(paid)).toBe("done");
  const { placed, number } = await handed();
  expect(await parcels.said(number, "picked_up")).toBe(200);
  expect(await typed(placed)).toBe("done");
  expect((await held(placed)).courier).toBeGreaterThan(0n);
  // Not confirmed by him, which moves nothing, and his word all the same.
  const other = await handed();
  await parcels.reported(other.number, "delivered", { isProvisional: true });
  expect(await typed(other.placed)).toBe("done");
});

test("a shop that has its parcel back without a word of the courier says so, and support looks into it at once", async () => {
  const { placed, number } = await handed();
  expect(await parcels.said(number, "in_transit")).toBe(200);
  const line = { lines: [{ id: placed.order.subOrders[0]?.lines[0]?.id, whole: 1 }] };
  expect(await act(placed, "take-back", line)).toBe("sub_order.wrong_state");
  expect(await says(placed, "rto_in_transit")).toBe("parcel.courier_tells");
  expect((await shopSees(placed)).acts).toEqual(["deliver", "came-back"]);
  expect(await act(placed, "came-back")).toBe("done");
  expect(await act(placed, "came-back")).toBe("sub_order.wrong_state");
  expect(await casesOf(placed)).toEqual(["came_back"]);
  expect(await shopSees(placed)).toMatchObject({ acts: ["deliver"], openWord: "came_back" });
  // Its word alone moves nothing: neither goods nor money.
  expect(await parcels.standing(placed)).toMatchObject({ part: "in_transit", parcel: "in_transit" });
  expect(await says(placed, "rto_in_transit")).toBe("done");
  expect(await act(placed, "take-back", line)).toBe("done");
  expect(await parcels.standing(placed)).toMatchObject({ part: "returned_to_origin" });
  expect(await casesOf(placed)).toEqual([]);
  expect(await held(placed)).toEqual({ courier: 0n, shop: 0n });
});

test("of what is in the shop, is its own delivery or has arrived, nothing is back", async () => {
  const packed = await parcels.shopkeeper.packed();
  expect(await act(packed, "came-back")).toBe("sub_order.wrong_state");
  expect(await act(packed, "hand-over")).toBe("done");
  expect(await act(packed, "came-back")).toBe("sub_order.wrong_state");
  const { placed, number } = await handed();
  expect(await parcels.said(number, "delivered")).toBe(200);
  expect(await act(placed, "came-back")).toBe("sub_order.wrong_state");
});

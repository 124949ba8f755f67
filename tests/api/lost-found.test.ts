import type { CourierFiguresView } from "@haat/contract/courier-figures";
import type { ParcelPage } from "@haat/contract/parcel-desk";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { codeOf, partOf } from "../dispatch.ts";
import { type Lost, type LostDesk, openLost } from "../lost-parcels.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";
import { aDecision, aRemittance, posted } from "../remittances.ts";
import { ask, decideBy } from "../staff.ts";

let parcels: Parcels;
let desk: LostDesk;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openLost(parcels);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const world = () => parcels.shop.world;
const aLostOne = (way?: "cod" | "bkash"): Promise<Lost> => desk.lost(way);
const back = async ({ placed }: Lost, whole = 1): Promise<string> => {
  const lines = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", whole }];
  const reply = await parcels.shopkeeper.act(partOf(placed), "take-back", { lines });
  return reply.status === 200 ? "noted" : codeOf(reply);
};
const read = async ({ placed }: Lost): Promise<VendorOrderView> =>
  (
    await ask<VendorOrderView>(world(), parcels.shopkeeper.owner, [
      "GET",
      `/v1/vendor/orders/${partOf(placed)}`,
    ])
  ).body;

const toBank = (amount: string) => ({ act: "bank", amount, reference: "EFT LOST", day: "2026-11-20" });

test("a lost parcel that turns up is on the shelf, its courier owes nothing, and its shop gives the money back; its buyer keeps his", async () => {
  for (const way of ["cod", "bkash"] as const) {
    const before = await desk.booked();
    const lost = await aLostOne(way);
    const then = await desk.standing(lost);
    expect(then).toMatchObject({ part: "lost", goods: "written_off", claim: "open" });
    expect(await read(lost)).toMatchObject({
      acts: ["take-back"],
      returning: { lostAt: expect.any(String) },
    });
    expect(await back(lost, 2)).toBe("refund.line_given_back");
    expect(await back(lost)).toBe("noted");
    expect(await desk.standing(lost)).toMatchObject({
      ...{ part: "returned_to_origin", parcel: "rto_received", goods: "restocked", claim: "closed" },
      ...{ owed: null, stock: then.stock + 1, refunds: then.refunds },
    });
    expect((await desk.booked()).shop).toBe(before.shop);
    expect(await back(lost)).toBe("sub_order.wrong_state");
    expect(await read(lost)).toMatchObject({ acts: [], returning: null });
  }
});

test("what of it is broken is not on the shelf", async () => {
  const lost = await aLostOne();
  const { stock } = await desk.standing(lost);
  expect(await back(lost, 0)).toBe("noted");
  expect(await desk.standing(lost)).toMatchObject({
    part: "returned_to_origin",
    goods: "written_off",
    stock,
  });
});

test("what its courier has paid for it is owed to him again, and he takes it from a statement", async () => {
  const before = await desk.booked();
  const lost = await aLostOne();
  const { amount } = await desk.standing(lost);
  await desk.ended(await desk.claimOf(lost), toBank("1"));
  expect(await back(lost)).toBe("noted");
  expect(await desk.standing(lost)).toMatchObject({ claim: "closed", owed: "100" });
  expect((await desk.booked()).shop).toBe(before.shop);
  // Of a row that charges for the way back alone it settles nothing.
  const findings = ["UNCONTRACTED_CHARGE"];
  const row = { number: lost.number, collected: 0n, charge: 100n, outcome: "returned" as const, findings };
  const sold = parcels.fresh();
  const cash = wholeTaka(await parcels.shopkeeper.handedTo("pathao", sold));
  expect(await parcels.said(sold, "delivered")).toBe(200);
  const brings = { number: sold, collected: BigInt(cash), charge: 0n };
  const id = await aRemittance(parcels.shop, "pathao", [row, brings]);
  for (const line of [2, 1])
    expect(await posted(parcels.shop, id, line, await aDecision(parcels.shop))).toBe("posted");
  expect(await desk.standing(lost)).toMatchObject({ owed: "100" });
  const { rows } = await world().owner.query<{ id: string }>(
    "select id from remittance_case where remittance_id = $1 and line = 1",
    [id],
  );
  await desk.ended(rows[0]?.id ?? "", { act: "charge" });
  expect(await desk.standing(lost)).toMatchObject({ owed: "0", amount });
});

/** What of claims came back, and what was given up. */
async function cameOf(): Promise<string[]> {
  const path = "/v1/support/courier-figures";
  const { all } = (await ask<CourierFiguresView>(world(), desk.clerk, ["GET", path])).body;
  return [all.recovered.minor, all.given.minor];
}

test("paid whole it is owed whole; given up, it is no cost of the market any more", async () => {
  const before = await desk.booked();
  const came = await cameOf();
  const [paid, given] = [await aLostOne(), await aLostOne()];
  const { amount } = await desk.standing(paid);
  await desk.ended(await desk.claimOf(paid), toBank(""));
  await desk.ended(await desk.claimOf(given), { act: "write_off", amount: "" });
  const between = await desk.booked();
  expect(between.costs - before.costs).toBe(BigInt((await desk.standing(given)).amount));
  expect(await cameOf()).not.toEqual(came);
  for (const each of [paid, given]) expect(await back(each)).toBe("noted");
  expect(await cameOf()).toEqual(came);
  expect(await desk.standing(paid)).toMatchObject({ owed: amount });
  expect(await desk.standing(given)).toMatchObject({ owed: null });
  expect(await desk.booked()).toEqual(before);
});

test("its courier speaks of it again: its shop hears so once, and the desk has one case until the shop has it", async () => {
  const lost = await aLostOne();
  const { number, placed } = lost;
  // What was on its way to us when it was lost says nothing new.
  expect(await parcels.said(number, "in_transit", 5)).toBe(200);
  expect((await parcels.standing(placed))?.cases).toEqual([]);
  for (const kind of ["rto_in_transit", "rto_received"])
    expect(await parcels.said(number, kind, 0)).toBe(200);
  expect(await parcels.standing(placed)).toMatchObject({
    ...{ part: "lost", parcel: "lost", cases: ["turned_up"] },
  });
  const told = (await waitingMessages(world())).filter(({ key }) => key.endsWith(":turned-up"));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain(`/vendor/orders/${partOf(placed)}`);
  const open = async () =>
    (await ask<ParcelPage>(world(), desk.clerk, ["GET", "/v1/support/parcels"])).body.items.filter(
      ({ partId }) => partId === partOf(placed),
    );
  expect((await open()).map((row) => row.case?.kind)).toEqual(["turned_up"]);
  expect(await back(lost)).toBe("noted");
  expect(await open()).toEqual([]);
  expect(await parcels.said(number, "rto_received", 0)).toBe(200);
  expect((await parcels.standing(placed))?.cases).toEqual(["turned_up"]);
});

test("a shop that has it and does not say so: two of the staff do, the money goes back and nothing is on the shelf", async () => {
  const lost = await aLostOne();
  const { stock, amount } = await desk.standing(lost);
  const path = `/v1/support/sub-orders/${partOf(lost.placed)}/parcel-state`;
  const say = async (state: string): Promise<string> =>
    (await ask(world(), desk.clerk, ["POST", path], { state, reason: "signed for by the shop" })).code;
  expect(await parcels.said(lost.number, "rto_received", 0)).toBe(200);
  expect(await say("in_transit")).toBe("parcel.not_from_here");
  expect(await say("rto_received")).toBe("");
  expect((await desk.standing(lost)).part).toBe("lost");
  const { rows } = await world().owner.query<{ id: string; amount: string }>(
    "select id, payload ->> 'amountMinor' as amount from proposal where kind = 'parcel.state' and state = 'open' and subject = $1",
    [partOf(lost.placed)],
  );
  expect(rows[0]?.amount).toBe(amount);
  expect((await decideBy(world(), desk.finance, ["support", rows[0]?.id ?? ""], "agree")).code).toBe("");
  expect(await desk.standing(lost)).toMatchObject({
    ...{ part: "returned_to_origin", goods: "written_off", claim: "closed", stock },
  });
  expect(await back(lost)).toBe("sub_order.wrong_state");
});

test("found twenty times at once it is given back once; what was damaged beyond use is not found", async () => {
  const before = await desk.booked();
  const lost = await aLostOne();
  const { stock } = await desk.standing(lost);
  const found = await Promise.all(Array.from({ length: 20 }, () => back(lost)));
  expect(found.filter((each) => each === "noted")).toHaveLength(1);
  expect((await desk.standing(lost)).stock).toBe(stock + 1);
  expect((await desk.booked()).shop).toBe(before.shop);
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "damaged")).toBe(200);
  expect(await back({ number, placed })).toBe("sub_order.wrong_state");
  expect(await read({ number, placed })).toMatchObject({ acts: [], returning: null });
});

test("nobody counts as having refused what his courier had lost", async () => {
  const lost = await aLostOne();
  expect(await back(lost)).toBe("noted");
  const { rows } = await world().owner.query(
    "select refused_parts(o.contact_phone_hash, now() + interval '1 minute') from orders o where o.id = $1",
    [lost.placed.order.id],
  );
  expect(rows).toEqual([]);
});

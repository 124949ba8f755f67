import { closeWindows } from "@haat/api/jobs/close-windows";
import { legalMoves } from "@haat/core/states";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, placeOrder, verifyOrder } from "../buying.ts";
import { everyClaim } from "../every-claim.ts";
import { everyCredit } from "../bank-credits.ts";
import { everyShelf } from "../every-shelf.ts";
import { everyWriteOff } from "../debts.ts";
import { everyDisproof } from "../disproofs.ts";
import { openDisputeDesk } from "../disputes.ts";
import {
  buyerCancels,
  type Ground,
  lapses,
  lastOneGone,
  movesMade,
  openGround,
  ordered,
  paid,
  paysAtDoor,
  refunding,
  refundOf,
  settled,
  started,
  vendorDoes,
  type Walker,
} from "../every-move.ts";
import { handIns } from "../hand-ins.ts";
import { movesAhead } from "../instead-of-call.ts";
import { aCashier, decide, record } from "../hand-refunds.ts";
import { decideCase, giveBack } from "../line-refunds.ts";
import { aProduct, aStaffSession } from "../market.ts";
import { later } from "../moves-later.ts";
import { everyParcel } from "../parcel-ways.ts";
import { passOpening } from "../past-opening.ts";
import { everyFile } from "../undone-files.ts";
import { everyUnmade } from "../unmade.ts";
import { expectAllExplained } from "../whereabouts.ts";

let ground: Ground;
/** Refunds of money that belonged to no order, each waiting for its wallet. */
const owed: string[] = [];
beforeAll(async () => void (ground = await openGround()));
afterAll(() => ground.shop.close());
const declined = { state: "declined", reason: "refused" } as const;
const openedAt = async (): Promise<Walker> => started(ground, await ordered(ground));
const keepRefund = async (walker: Walker): Promise<void> => void owed.push(await refundOf(ground, walker));

test("an attempt ends in every way that a wallet can end it", async () => {
  for (const [end, state] of [
    [declined, "failed"],
    [{ state: "declined", reason: "cancelled" }, "cancelled"],
    [{ state: "expired" }, "expired"],
  ] as const) {
    const walker = await openedAt();
    expect(await settled(ground, walker, end, "ask")).toBe(state);
    expect(await settled(ground, walker, "taken", "ask")).toBe("captured_orphan");
    await keepRefund(walker);
  }
  await started(ground, await ordered(ground), { next: "refused", code: "2001" });
  const silent = async (providerRef?: string): Promise<Walker> =>
    started(ground, await ordered(ground), { next: "unknown", ...(providerRef && { providerRef }) });
  const [named, unpaid, nameless] = [await silent("SILENT1"), await silent("SILENT2"), await silent()];
  expect(await settled(ground, named, "taken", "ask")).toBe("captured");
  expect(await settled(ground, unpaid, { state: "pending" }, "ask")).toBe("unknown_init");
  await passOpening(ground.shop.world);
  expect(await settled(ground, unpaid, { state: "pending" }, "ask")).toBe("failed");
  expect(await settled(ground, nameless, "taken", "ask")).toBe("failed");
  for (const end of [lapses, buyerCancels]) await end(ground, await ordered(ground));
});

test("money that was asked for is taken, refused, of another amount, of nobody or not known yet", async () => {
  for (const isSilent of [false, true]) {
    const silent = async (walker: Walker): Promise<void> =>
      void (isSilent && (await settled(ground, walker, { state: "unknown" })));
    const [whole, short, none] = [await openedAt(), await openedAt(), await openedAt()];
    for (const walker of [whole, short, none]) await silent(walker);
    expect(await settled(ground, whole, "taken")).toBe("captured");
    expect(await settled(ground, short, "short")).toBe("captured_mismatch");
    await keepRefund(short);
    expect(await settled(ground, none, declined)).toBe("failed");
    const { variants } = await aProduct(ground.shop.world, { vendor: ground.vendor, stock: 1 });
    const gone = await started(ground, await ordered(ground, { variantId: variants[0].id }));
    await silent(gone);
    await lastOneGone(ground, gone.orderId, variants[0].id);
    expect(await settled(ground, gone, "taken")).toBe("captured_orphan");
    await keepRefund(gone);
  }
});

test("money goes home by every way that a wallet may answer", async () => {
  const [one = "", two = "", three = "", four = "", five = "", six = ""] = owed;
  const [refused, silent] = [{ state: "refused", code: "2099" }, { state: "unknown" }] as const;
  const [accepted, hand] = [{ state: "accepted" }, { state: "by_hand" }] as const;
  const done = (id: string) => ({ state: "refunded", providerRefundTrx: `R${id.slice(-12)}` }) as const;
  await refunding(ground, one, refused, silent, refused, silent, accepted, silent, done(one));
  await refunding(ground, two, accepted, { ...refused, isFinal: true });
  await refunding(ground, three, accepted, done(three));
  await refunding(ground, four, accepted, hand);
  await refunding(ground, five, silent, hand);
  await refunding(ground, six, hand);
  const rocket = await paid(ground, { method: "rocket" });
  await buyerCancels(ground, rocket);
  const byHand = await refundOf(ground, rocket);
  await refunding(ground, byHand, hand);
  const { world } = ground.shop;
  const [maker, checker] = [await aCashier(world), await aCashier(world)];
  expect(await record(world, maker, byHand, { amount: String(rocket.minor) })).toMatchObject({ status: 200 });
  expect(await decide(world, checker, byHand)).toMatchObject({ status: 200 });
});

test("pieces go home one after another, and what support may not give alone is agreed to, refused or taken back", async () => {
  const { world } = ground.shop;
  const [clerk, cashier] = [await aStaffSession(world, "support_2"), await aCashier(world)];
  const walker = await paid(ground, { quantity: 4 });
  const sold = { ...walker, lines: walker.placed.order.subOrders[0]?.lines.map(({ id }) => id) ?? [] };
  const give = async () => {
    const told = await giveBack(world, clerk, sold as never);
    expect([told.status, told.code]).toEqual([201, ""]);
    const { rows } = await world.owner.query<{ id: string }>(
      "select id from refund_case where order_id = $1 and state = 'requested'",
      [walker.orderId],
    );
    return rows[0]?.id ?? "";
  };
  const agreed = async () => {
    expect(await decideCase(world, cashier, await give())).toMatchObject({ status: 200 });
    const id = await refundOf(ground, walker);
    await refunding(ground, id, { state: "refunded", providerRefundTrx: `R${id.slice(-12)}` });
  };
  await agreed();
  await agreed();
  expect(await decideCase(world, cashier, await give(), "refuse")).toMatchObject({ status: 200 });
  const path = `/v1/support/refund-cases/${await give()}/withdrawal`;
  expect((await world.fetch(path, { method: "POST", headers: keyed(clerk.headers) })).status).toBe(200);
  const desk = await openDisputeDesk(ground.shop);
  await desk.ended(await desk.opened(walker.orderId, "10"), { outcome: "won" });
  await buyerCancels(ground, walker);
  const rest = await refundOf(ground, walker);
  await refunding(ground, rest, { state: "refunded", providerRefundTrx: `R${rest.slice(-12)}` });
});
test("a complaint is won or lost", async () => {
  const desk = await openDisputeDesk(ground.shop);
  const walker = await paid(ground);
  await desk.ended(await desk.opened(walker.orderId, "10"), { outcome: "won" });
  await desk.ended(await desk.opened(walker.orderId, "20"), { outcome: "lost", bearer: "market" });
});

test("a shop refuses at every step, writes off what broke, and delivers", async () => {
  await vendorDoes(ground, await paid(ground), "reject:out_of_stock");
  await vendorDoes(ground, await paid(ground), "accept", "reject:out_of_stock");
  await vendorDoes(ground, await paid(ground), "accept", "pack", "reject:damaged");
  const sold = await paid(ground);
  await vendorDoes(ground, sold, "accept", "pack", "hand-over", "deliver");
  const { world } = ground.shop;
  await world.owner.query("update sub_order set window_closes_at = now() where id = $1", [sold.partId]);
  await closeWindows(ground.shop.jobs);
  const whole = await paid(ground);
  await buyerCancels(ground, whole);
  const id = await refundOf(ground, whole);
  await refunding(ground, id, { state: "refunded", providerRefundTrx: `R${id.slice(-12)}` });
});

test("cash is promised, taken, handed in, or called off", async () => {
  const cash = () => placeOrder(ground.shop, "cod", [[ground.variantId, 1]]);
  const [taken, void_, off, late] = [await cash(), await cash(), await cash(), await cash()];
  const walkerOf = (placed: typeof taken): Walker => ({
    ...{ placed, orderId: placed.order.id, partId: placed.order.subOrders[0]?.id ?? "" },
    ...{ attemptId: "", minor: BigInt(placed.order.total.minor), ref: "" },
  });
  await verifyOrder(ground.shop, taken);
  await vendorDoes(ground, walkerOf(taken), "accept", "pack", "hand-over", "deliver");
  await handIns(ground, BigInt(taken.order.total.minor) - BigInt(taken.order.delivery.minor));
  await verifyOrder(ground.shop, void_);
  for (const left of [void_, off]) await buyerCancels(ground, walkerOf(left));
  await lapses(ground, walkerOf(late));
  const failed = await openedAt();
  await settled(ground, failed, declined);
  await paysAtDoor(ground, failed);
});
test.each([
  ["a payment is found never to have come, or to have come all the same", everyDisproof],
  ["what a shop owes is given up, or not", everyWriteOff],
  ["what the bank has paid is refused, agreed to, left standing and undone", everyCredit],
  ["a file of a wallet is left standing, and undone", everyFile],
  ["what buyers say they have sent ends in every way", everyClaim],
  ["a parcel goes every way that its courier can tell", everyParcel],
  ["goods are written, looked at, put away and let go", everyShelf],
] as const)("%s", (_, every) => every(ground.shop));
test("refunds are found never to have been made", () => everyUnmade(ground));
test("a buyer who was to be called pays ahead instead", () => movesAhead(ground));
test("every legal move has been made by its verb, or is listed with whose it is; the books hold", async () => {
  const made = await movesMade(ground);
  const legal = legalMoves.map(({ machine, from, to }) => `${machine}: ${from ?? ""} > ${to}`);
  expect(legal.filter((move) => !made.has(move) && later[move] === undefined)).toEqual([]);
  expect(Object.keys(later).filter((move) => made.has(move) || !legal.includes(move))).toEqual([]);
  expect([...made].filter((move) => !legal.includes(move))).toEqual([]);
  expect(ground.shop.world.faults).toEqual([]);
  await expectAllExplained(ground.shop);
});

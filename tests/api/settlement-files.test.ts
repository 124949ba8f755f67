import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { creditDesk } from "../bank-credits.ts";
import { type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, type TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, fileSaying, sentByHand, settle, type Taken, takenBy } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { statedOf, statementOf } from "../stated.ts";
import { dhakaToday } from "../days.ts";

let shop: TestShop;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  finance = await aFreshOne(shop.world, "finance", "admin");
});
afterAll(() => shop.close());

test("what two let wait for the next statement is open again when that does not bring it, until one does", async () => {
  const { world } = shop;
  const other = await aFreshOne(world, "finance", "admin");
  const orderId = await anOrderToHangOn(shop);
  const days = ["2026-10-05", "2026-10-06", "2026-10-07"] as const;
  const [lost, ...stated] = await takenBy(
    shop,
    { orderId, wallet: "rocket" },
    [days[0], ...days].map((day, at) => ({ minor: 50_000n + BigInt(at), at: dhaka(day, "10:00:00") })),
  );
  if (!lost) throw new Error("four were taken");
  const stateDay = (at: number, ...more: readonly Taken[]) => {
    const lines = [...stated.slice(at, at + 1), ...more].map((taken) => statedOf(taken));
    const file = statementOf(lines, shop.node.payments.rocket.capabilities.feeBps);
    return settle(shop, finance, { source: "rocket", file, day: days[at] ?? "" });
  };
  const { statement } = await stateDay(0);
  const desk = creditDesk(shop, finance);
  const missing = async () => (await desk.differencesOf(statement.id))[0];
  const id = (await missing())?.id ?? "";
  const idea = { to: "next_statement", reference: "Rocket letter 12", note: "" };
  expect((await ask(world, finance, ["POST", `/v1/admin/differences/${id}/clearing`], idea)).status).toBe(
    200,
  );
  expect((await desk.agree(other, id)).status).toBe(200);
  expect(await missing()).toMatchObject({ state: "cleared", waited: 0 });
  expect(await desk.alarmsAfter(id, 2)).toEqual([]);
  expect(await desk.alarmsAfter(id, 3)).toEqual([expect.stringContaining(`the oldest is ${id}`)]);
  await stateDay(1);
  expect(await missing()).toMatchObject({ state: "open", waited: 1 });
  await stateDay(2, lost);
  expect(await missing()).toMatchObject({ state: "cleared" });
  expect(await desk.alarmsAfter(id, 3)).toEqual([]);
  await expectBooksInOrder(shop);
});

async function approved(wallet: Wallet): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [12_345_650n], stock: 3 });
  const placed = await placeOrder(shop, wallet, [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets[wallet].act(reference, "approve", { deliver: false });
  return placed;
}

/** Two buyers pay, and the wallet gives both payments one transaction id; who is heard of first keeps it. */
async function twoUnderOneId(wallet: Wallet): Promise<Readonly<{ kept: Placed; owed: Placed }>> {
  const first = await approved(wallet);
  // Here the wallet makes the id when it is told to take the money.
  if (wallet === "bkash") await returnOf(shop, first, "success");
  await shop.wallets[wallet].fault({ op: wallet === "bkash" ? "execute" : "pay", do: "repeat-trx" });
  const second = await approved(wallet);
  await Promise.all(
    Array.from({ length: 20 }, (_, turn) => returnOf(shop, turn % 2 ? first : second, "success")),
  );
  const isPaid = (await readOrder(shop.world, first)).state === "confirmed";
  return isPaid ? { kept: first, owed: second } : { kept: second, owed: first };
}

const attemptOf = async ({ order }: Placed) => {
  const { rows } = await shop.world.owner.query<{ trx: string }>(
    `select state, coalesce(gateway_trx_id, repeated_trx_id) as trx, array(select event_type from journal where event_key = a.id) as journals
      from payment_attempt a where order_id = $1`,
    [order.id],
  );
  return rows;
};

test.each(wallets)(
  "of two payments under one id of %s one is kept and one owed back, however often it is asked, and its file settles both",
  async (wallet) => {
    const { kept, owed } = await twoUnderOneId(wallet);
    const [{ trx } = { trx: "" }] = await attemptOf(kept);
    expect(await attemptOf(kept)).toEqual([{ state: "captured", trx, journals: ["J1"] }]);
    expect(await attemptOf(owed)).toEqual([{ state: "captured_mismatch", trx, journals: ["J15"] }]);
    expect((await readOrder(shop.world, owed)).state).toBe("pending_payment");
    await submitRefunds(shop.jobs);
    const { refunds, feeBps } = shop.node.payments[wallet].capabilities;
    const { minor } = owed.order.total;
    const still = { "A:GW": minor, "L:REFUND_IT": `-${minor}` };
    expect(await balances(shop, owed.order.id)).toEqual(refunds === "by_hand" ? still : {});
    const day = dhakaToday();
    const file = await shop.wallets[wallet].settlement(day, feeBps);
    const report = await settle(shop, finance, { source: wallet, file, day });
    expect(report).toMatchObject({ refusal: null, classes: [], statement: { state: "done" } });
    expect(report.matched).toBe(refunds === "by_hand" ? 2 : 3);
    expect(report.stated.captured.minor).toBe(String(2n * BigInt(minor)));
    const { rows } = await shop.world.owner.query(
      "select balance::text from account_balance where account = $1",
      [`A:GW:${wallet}`],
    );
    expect(rows).toEqual([{ balance: "0" }]);
    await expectBooksInOrder(shop);
  },
);

test("a refund of another sum, another currency and a payment taken back after it was settled are called what they are", async () => {
  const { feeBps } = shop.node.payments.bkash.capabilities;
  await twoUnderOneId("bkash");
  await submitRefunds(shop.jobs);
  const sold = await approved("bkash");
  await returnOf(shop, sold, "success");
  const [{ trx } = { trx: "" }] = await attemptOf(sold);
  const day = dhakaToday();
  const settled = async (...told: readonly string[][]) => {
    const file = await shop.wallets.bkash.settlement(day, feeBps, ...told);
    return (await settle(shop, finance, { source: "bkash", file, day })).classes;
  };
  // Two captures and a refund were settled by the test before, and come again.
  expect(await settled(["none", "none", "currency", "refund:none", "refund:amount"])).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ class: "currency", count: 1, open: 1 }),
      expect.objectContaining({ class: "amount", count: 1, open: 1 }),
    ]),
  );
  expect(await settled([], [trx])).toContainEqual(
    expect.objectContaining({ class: "reversed", count: 1, open: 1 }),
  );
  await expectBooksInOrder(shop);
});

test("payments of one transaction id are told apart by what we call them, or else each of its lines is one of them", async () => {
  const orderId = await anOrderToHangOn(shop);
  const { feeBps: bp, statedAs } = shop.node.payments.nagad.capabilities;
  const at = (minute: number) => dhaka("2026-11-16", `10:0${minute}:00`);
  const wish = (minute: number) => ({ minor: 50_000n, at: at(minute) });
  const [one, other, third, fourth, unheard] = await takenBy(shop, { orderId, wallet: "nagad" }, [
    ...[0, 1, 2, 3].map(wish),
    { ...wish(4), state: "failed" },
  ]);
  if (!one || !other || !third || !fourth || !unheard) throw new Error("five were asked for");
  const repeats = (taken: Taken, { trx }: Taken) =>
    shop.world.owner.query(
      "update payment_attempt set gateway_trx_id = null, repeated_trx_id = $2 where id = $1",
      [taken.id, trx],
    );
  await repeats(other, one);
  await repeats(fourth, third);
  const owed = [await sentByHand(shop, one), await sentByHand(shop, other)];
  const lines = [
    ...[other, one, unheard].map((taken) => statedOf(taken, { trx: one.trx })),
    { ...statedOf(other), trx: `R${one.trx}`, original: one.trx, type: "Refund", at: at(5) },
    ...[third, fourth].map((taken) => statedOf(taken, { trx: third.trx, invoice: "" })),
  ];
  const file = statementOf(lines, bp, statedAs ?? "");
  await shop.wallets.nagad.fault({ op: "query", do: "lost", reference: unheard.ref });
  const report = await settle(shop, finance, { source: "nagad", day: "2026-11-16", file });
  // What nobody had heard of, and of which its wallet is silent, is booked because of its line; what a person has is kept for him.
  expect(report).toMatchObject({ matched: 4, classes: [{ class: "status", count: 2 }] });
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select attempt_id as id from statement_line where statement_id = $1 order by line",
    [report.statement.id],
  );
  expect(rows.map(({ id }) => id)).toEqual([other, one, unheard, other, third, fourth].map(({ id }) => id));
  const { rows: found } = await shop.world.owner.query(
    "select refund_id as id from refund_finding where refund_id = any($1)",
    [owed],
  );
  expect(found).toEqual([{ id: owed[1] }]);
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

test("a file alone pays no order whose wallet says that nobody has paid; where it was paid, the wallet says so", async () => {
  const { variants } = await aProduct(shop.world, { pricesMinor: [12_345_650n], stock: 3 });
  const open = await placeOrder(shop, "upay", [[variants[0].id, 1]]);
  await startPayment(shop, open);
  const paid = await approved("upay");
  const file = await fileSaying(shop, "upay", [open, paid]);
  await settle(shop, finance, { source: "upay", file, day: dhakaToday() });
  expect(await readOrder(shop.world, open)).toMatchObject({
    ...{ state: "pending_payment", payments: [{ state: "initiated" }] },
  });
  expect((await readOrder(shop.world, paid)).state).toBe("confirmed");
  expect((await attemptOf(paid))[0]?.trx).not.toContain("FORGED");
});

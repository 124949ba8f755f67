import { bkashTime, bkashTimeBare } from "../clock.ts";
import { invalidBody, v2Fault, type Reply } from "../reply.ts";
import { minorOf, takaOf } from "../../kit/money.ts";
import { liveRefunds, refundedMinor, type Payment, type Refund } from "../truth.ts";
import { findPayment, savePayment, type World } from "../world.ts";
import { freshTrx } from "./execute.ts";

export type RefundTwist = "refund-later" | "refund-fails-later" | "repeat-trx";
type Body = Readonly<Record<string, unknown>>;
export type RefundWish = Readonly<{ amount: string; sku: string; reason: string }>;

const amountShape = /^\d{1,9}(\.\d{1,2})?$/;
const dayMs = 24 * 3600_000;

/** The code that stands against this refund, or null. Both refund families ask the same questions. */
export function objection(world: World, payment: Payment | undefined, trxId: string, wish: RefundWish) {
  if (!payment) return "2002";
  if (payment.state !== "Completed" || payment.executedAt === null) return "2127";
  if (payment.trxId !== trxId) return "2077";
  const { refundWindowDays, maxRefunds, refundsUsedUpCode } = world.settings();
  if (world.clock.now() - payment.executedAt > refundWindowDays * dayMs) return "2071";
  const left = minorOf(payment.amount) - refundedMinor(payment);
  if (left === 0n || liveRefunds(payment).length >= maxRefunds) return refundsUsedUpCode;
  if (!amountShape.test(wish.amount)) return "2072";
  const minor = minorOf(wish.amount);
  if (minor <= 0n || minor > left) return "2072";
  if (wish.sku.length > 255) return "2075";
  if (wish.reason.length > 255) return "2076";
  return minor > BigInt(world.store.merchant().collectionMinor) ? "2023" : null;
}

/** Money moves out here and nowhere else. */
export function giveBack(world: World, payment: Payment, wish: RefundWish, twist?: RefundTwist, delayMs = 0) {
  const askedAt = world.clock.now();
  const refund: Refund = {
    trxId: (twist === "repeat-trx" ? payment.refunds.at(-1)?.trxId : null) ?? freshTrx(world),
    minor: String(minorOf(wish.amount)),
    sku: wish.sku,
    reason: wish.reason,
    askedAt,
    completesAt: twist && twist !== "repeat-trx" ? askedAt + delayMs : askedAt,
    fails: twist === "refund-fails-later",
  };
  savePayment(world, { ...payment, refunds: [...payment.refunds, refund] });
  if (refund.fails) return refund;
  const merchant = world.store.merchant();
  const collectionMinor = String(BigInt(merchant.collectionMinor) - BigInt(refund.minor));
  world.store.put({ kind: "merchant", value: { ...merchant, collectionMinor } });
  return refund;
}

export function refundState(world: World, { completesAt, fails }: Refund): string {
  if (world.clock.now() < completesAt) return "Initiated";
  return fails ? "Failed" : "Completed";
}

export function refund(world: World, body: Body, twist?: RefundTwist, delayMs?: number): Reply {
  const { paymentId, trxId, refundAmount, sku, reason } = body;
  const isLenient = world.settings().strictness === "lenient";
  if (typeof paymentId !== "string" || typeof trxId !== "string") return invalidBody;
  if (typeof refundAmount !== "string" && !(isLenient && typeof refundAmount === "number"))
    return invalidBody;
  // The documents call these two optional; the live schema refuses a request without both.
  if (!isLenient && (!sku || !reason || typeof sku !== "string" || typeof reason !== "string"))
    return invalidBody;
  const wish = { amount: String(refundAmount), sku: textOf(sku), reason: textOf(reason) };
  const payment = findPayment(world, paymentId);
  const code = objection(world, payment, trxId, wish);
  if (code !== null || !payment) return v2Fault(code ?? "2002", world.settings().refundWindowDays);
  const done = giveBack(world, payment, wish, twist, delayMs);
  return {
    status: 200,
    body: {
      originalTrxId: payment.trxId,
      refundTrxId: done.trxId,
      refundTransactionStatus: refundState(world, done),
      originalTrxAmount: takaOf(minorOf(payment.amount)),
      refundAmount: takaOf(BigInt(done.minor)),
      currency: payment.currency,
      completedTime: bkashTime(done.completesAt),
      sku: done.sku,
      reason: done.reason,
    },
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export function refundStatus(world: World, body: Body): Reply {
  const { paymentId, trxId } = body;
  if (typeof paymentId !== "string" || typeof trxId !== "string") return invalidBody;
  const payment = findPayment(world, paymentId);
  if (!payment) return v2Fault("2002");
  if (payment.trxId !== trxId || payment.executedAt === null) return v2Fault("2077");
  return {
    status: 200,
    body: {
      originalTrxId: payment.trxId,
      originalTrxAmount: takaOf(minorOf(payment.amount)),
      originalTrxCompletedTime: bkashTime(payment.executedAt),
      refundTransactions: payment.refunds.map((entry) => ({
        refundTrxId: entry.trxId,
        refundTransactionStatus: refundState(world, entry),
        refundAmount: takaOf(BigInt(entry.minor)),
        completedTime: bkashTimeBare(entry.completesAt),
      })),
    },
  };
}

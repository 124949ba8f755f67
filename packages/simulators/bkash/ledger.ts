import { refundState } from "./ops/refund.ts";
import { minorOf, takaOf } from "../kit/money.ts";
import { refundedMinor, type Payment } from "./truth.ts";
import { findPayment, type World } from "./world.ts";

/** One payment as the control plane shows it. */
export function paymentView(world: World, { id }: Pick<Payment, "id">) {
  const payment = findPayment(world, id);
  if (!payment) return { reference: id };
  const { state, amount, currency, invoice, trxId, failCode, payer, captures } = payment;
  return {
    reference: id,
    state,
    amount,
    currency,
    merchantInvoiceNumber: invoice,
    payerReference: payment.payerReference,
    trxID: trxId,
    failCode,
    wallet: payer.wallet,
    captures,
    createdAt: new Date(payment.createdAt).toISOString(),
    executedAt: payment.executedAt === null ? null : new Date(payment.executedAt).toISOString(),
    pageUrl: `${world.origin()}/?paymentId=${id}&hash=${payment.hash}&mode=${payment.mode}&apiVersion=${payment.version}/`,
    refunds: payment.refunds.map((entry) => ({
      trxID: entry.trxId,
      minor: entry.minor,
      state: refundState(world, entry),
      sku: entry.sku,
      reason: entry.reason,
    })),
  };
}

/** How often money really moved, per payment: what tests assert. */
export function ledgerOf(world: World) {
  const payments = world.store.payments().filter(({ mode }) => mode !== "0000");
  const entries = payments.map((payment) => ({
    reference: payment.id,
    merchantInvoiceNumber: payment.invoice,
    trxID: payment.trxId,
    capturedAt: payment.captures > 0 ? payment.executedAt : null,
    captures: payment.captures,
    currency: payment.currency,
    capturedMinor: String(minorOf(payment.amount) * BigInt(payment.captures)),
    refunds: payment.refunds.filter((entry) => refundState(world, entry) === "Completed").length,
    refundedMinor: String(refundedMinor(payment)),
  }));
  const total = (name: "capturedMinor" | "refundedMinor"): string =>
    String(entries.reduce((sum, entry) => (entry.currency === "BDT" ? sum + BigInt(entry[name]) : sum), 0n));
  const { collectionMinor, grants, refreshes, blockedUntil } = world.store.merchant();
  return {
    payments: entries,
    capturedMinor: total("capturedMinor"),
    refundedMinor: total("refundedMinor"),
    merchant: { collectionBalance: takaOf(BigInt(collectionMinor)), grants, refreshes, blockedUntil },
  };
}

import { bkashTime } from "../clock.ts";
import { trxId } from "../ids.ts";
import { faultFor, success, type Reply, type Version } from "../reply.ts";
import { minorOf, takaOf } from "../../kit/money.ts";
import type { Payment } from "../truth.ts";
import { findPayment, savePayment, type World } from "../world.ts";

/** What a dishonest or broken wallet does instead of the agreed thing; it then is the truth. */
export type Twist = "other-amount" | "other-currency" | "other-invoice" | "repeat-trx";

const alreadyDone = (version: Version): string => (version === "v2" ? "2117" : "2062");

/** The only place where money moves in: at most once per payment. */
export function execute(world: World, id: string, version: Version, twist?: Twist): Reply {
  const fault = faultFor(version);
  const payment = findPayment(world, id);
  if (!payment) return fault("2002");
  switch (payment.state) {
    case "Completed":
      return fault(payment.mode === "0000" ? "2116" : alreadyDone(version));
    case "Held":
      return fault("2119");
    case "Cancelled":
    case "Failed":
    case "Expired":
      return fault(endedCode(world, payment));
    case "Initiated":
    case "Voided":
      return fault("2056");
    case "Authorised":
      return payment.mode === "0000" ? completeAgreement(world, payment) : complete(world, payment, twist);
  }
}

/** What is said of a payment that came to nothing is not published. */
function endedCode({ settings }: World, { failCode }: Payment): string {
  const { executeAfterEnd } = settings();
  return executeAfterEnd === "cause" ? (failCode ?? "2056") : executeAfterEnd;
}

function complete(world: World, payment: Payment, twist?: Twist): Reply {
  const executedAt = world.clock.now();
  const isHeld = payment.intent === "authorization";
  const done = savePayment(world, {
    ...payment,
    ...twisted(payment, twist),
    executedAt,
    trxId: twist === "repeat-trx" ? lastTrx(world) : freshTrx(world),
    state: isHeld ? "Held" : "Completed",
    captures: payment.captures + (isHeld ? 0 : 1),
    payer: { ...payment.payer, at: "done" },
  });
  if (!isHeld) collect(world, done);
  return success(executedBody(done));
}

export const freshTrx = (world: World): string =>
  trxId(world.random, (id) => world.store.paymentOfTrx(id) !== undefined);

const lastTrx = (world: World): string =>
  world.store.payments().findLast(({ trxId }) => trxId !== null)?.trxId ?? freshTrx(world);

function twisted(payment: Payment, twist?: Twist): Partial<Payment> {
  switch (twist) {
    case "other-amount":
      return { amount: takaOf(minorOf(payment.amount) + 100n) };
    case "other-currency":
      return { currency: "USD" };
    case "other-invoice":
      return { invoice: `${payment.invoice}-x`.slice(-50) };
    case "repeat-trx":
    case undefined:
      return {};
  }
}

/** The money is in: the merchant's balance grows and his listener hears of it. */
export function collect(world: World, payment: Payment): void {
  const merchant = world.store.merchant();
  const collectionMinor = String(BigInt(merchant.collectionMinor) + minorOf(payment.amount));
  world.store.put({ kind: "merchant", value: { ...merchant, collectionMinor } });
  world.announce(payment);
}

export function executedBody(payment: Payment): Readonly<Record<string, unknown>> {
  const wallet = payment.payer.wallet ?? payment.payerReference;
  return {
    [payment.version === "v2" ? "paymentId" : "paymentID"]: payment.id,
    ...(payment.agreementId && { agreementID: payment.agreementId }),
    payerReference: payment.payerReference,
    customerMsisdn: wallet,
    [payment.version === "v2" ? "trxId" : "trxID"]: payment.trxId,
    amount: payment.amount,
    transactionStatus: payment.state === "Held" ? "Authorized" : "Completed",
    paymentExecuteTime: bkashTime(payment.executedAt ?? payment.createdAt),
    currency: payment.currency,
    intent: payment.intent,
    merchantInvoiceNumber: payment.invoice,
  };
}

function completeAgreement(world: World, payment: Payment): Reply {
  const executedAt = world.clock.now();
  const wallet = payment.payer.wallet ?? payment.payerReference;
  const id = `TokenizedMerchant01${world.random.opaque(12)}${executedAt}`;
  const { payerReference, createdAt } = payment;
  world.store.put({
    kind: "agreement",
    value: { id, state: "Completed", wallet, payerReference, createdAt, executedAt },
  });
  savePayment(world, { ...payment, agreementId: id, executedAt, state: "Completed" });
  return success({
    paymentID: payment.id,
    agreementID: id,
    payerReference,
    customerMsisdn: wallet,
    agreementExecuteTime: bkashTime(executedAt),
    agreementStatus: "Completed",
  });
}

import { bkashTime } from "../clock.ts";
import { faultFor, success, type Reply, type Version } from "../reply.ts";
import { minorOf, takaOf } from "../../kit/money.ts";
import { refundedMinor, type Payment } from "../truth.ts";
import { findPayment, type World } from "../world.ts";

/** How a payment's end is worded is not published; `endedStatus` picks a guess. */
function statusOf(world: World, { state }: Payment): string {
  switch (state) {
    case "Initiated":
      return "Initiated";
    case "Authorised":
      return world.settings().agreementTold === "status" ? "Authorized" : "Initiated";
    case "Held":
      return "Authorized";
    case "Completed":
      return "Completed";
    case "Voided":
    case "Cancelled":
      return world.settings().endedStatus === "stated" ? "Cancelled" : "Initiated";
    case "Failed":
    case "Expired":
      return world.settings().endedStatus === "stated" ? state : "Initiated";
  }
}

/** Whether a payer's agreement shows before it is executed is not published either. */
function isVerified(world: World, { state }: Payment): boolean {
  if (state === "Authorised") return world.settings().agreementTold !== "never";
  return state === "Held" || state === "Completed" || state === "Voided";
}

const maxRefundable = (payment: Payment): string => takaOf(minorOf(payment.amount) - refundedMinor(payment));

/** Both spellings of the invoice and of the verification: the wire has one, the documents the other. */
export function query(world: World, id: string, version: Version): Reply {
  const payment = findPayment(world, id);
  if (!payment) return faultFor(version)("2002");
  const { executedAt, trxId } = payment;
  const verified = isVerified(world, payment) ? "Complete" : "Incomplete";
  return success({
    [version === "v2" ? "paymentId" : "paymentID"]: id,
    mode: payment.mode,
    paymentCreateTime: bkashTime(payment.createdAt),
    ...(executedAt !== null && { paymentExecuteTime: bkashTime(executedAt) }),
    amount: payment.amount,
    currency: payment.currency,
    intent: payment.intent,
    merchantInvoice: payment.invoice,
    merchantInvoiceNumber: payment.invoice,
    ...(trxId !== null && { [version === "v2" ? "trxId" : "trxID"]: trxId }),
    transactionStatus: statusOf(world, payment),
    verificationStatus: verified,
    userVerificationStatus: verified,
    payerReference: payment.payerReference,
    ...(payment.payer.wallet !== null && { customerMsisdn: payment.payer.wallet }),
    ...(payment.agreementId !== null && { agreementID: payment.agreementId }),
    ...(payment.state === "Completed" && { maxRefundableAmount: maxRefundable(payment) }),
  });
}

export function search(world: World, trxId: string, version: Version): Reply {
  const payment = world.store.paymentOfTrx(trxId);
  if (!payment || payment.executedAt === null) return faultFor(version)(world.settings().searchMissCode);
  const wallet = payment.payer.wallet ?? payment.payerReference;
  return success({
    [version === "v2" ? "trxId" : "trxID"]: payment.trxId,
    initiationTime: bkashTime(payment.createdAt),
    completedTime: bkashTime(payment.executedAt),
    transactionType: "bKash Tokenized Checkout via API",
    customerMsisdn: wallet,
    payerAccount: wallet,
    payerType: "Customer",
    transactionStatus: payment.state === "Held" ? "Authorized" : "Completed",
    transactionReference: payment.payerReference,
    amount: payment.amount,
    currency: payment.currency,
    organizationShortCode: "50022",
    maxRefundableAmount: maxRefundable(payment),
  });
}

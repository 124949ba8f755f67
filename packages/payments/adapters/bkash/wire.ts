import { z } from "zod";
import type { BkashConfig } from "../../config/bkash.ts";

const text = z.string().min(1).max(300);
/** Decimal taka. Some builds answer a JSON number; its decimal text is parsed by the same exact parser. */
const amount = z.union([text, z.number().transform(String)]);
/** Worth keeping when readable, never a reason to refuse the rest. */
const aside = text.optional().catch(undefined);
const opaque = z.string().min(1).max(8192);

export const grantReply = z.object({
  id_token: opaque,
  refresh_token: opaque.optional(),
  expires_in: z.coerce.number().int().positive().max(86_400),
});

export const createReply = z
  .object({
    paymentID: text.optional(),
    paymentId: text.optional(),
    bkashURL: z.string().max(4096),
    amount,
    currency: text,
    merchantInvoiceNumber: text,
  })
  .transform(({ paymentID, paymentId, ...rest }) => ({ ...rest, paymentId: paymentID ?? paymentId }));

/** Execute and query: both id spellings, both invoice spellings. */
export const paymentReply = z
  .object({
    paymentID: text.optional(),
    paymentId: text.optional(),
    trxID: text.optional(),
    trxId: text.optional(),
    amount: amount.optional(),
    currency: text.optional(),
    merchantInvoice: aside,
    merchantInvoiceNumber: aside,
    transactionStatus: text,
    verificationStatus: aside,
    userVerificationStatus: aside,
    customerMsisdn: aside,
    payerAccount: aside,
    paymentCreateTime: aside,
    paymentExecuteTime: aside,
  })
  .transform((reply) => ({
    paymentId: reply.paymentID ?? reply.paymentId,
    trxId: reply.trxID ?? reply.trxId,
    amount: reply.amount,
    currency: reply.currency,
    invoice: reply.merchantInvoiceNumber ?? reply.merchantInvoice,
    status: reply.transactionStatus.toLowerCase(),
    hasAgreed: (reply.verificationStatus ?? reply.userVerificationStatus)?.toLowerCase() === "complete",
    payer: reply.customerMsisdn ?? reply.payerAccount,
    createdAt: reply.paymentCreateTime,
    executedAt: reply.paymentExecuteTime,
  }));
export type PaymentReply = z.output<typeof paymentReply>;

/** Only "Completed" is a refund; what has failed is none, and anything else may still become one. */
const fateOf = (status: string): "done" | "failed" | "open" => {
  const lower = status.toLowerCase();
  if (lower === "completed") return "done";
  return lower === "failed" || lower === "declined" || lower === "cancelled" ? "failed" : "open";
};

export const refundReply = z
  .object({
    refundTrxId: text.optional(),
    refundTrxID: text.optional(),
    refundTransactionStatus: text.optional(),
    transactionStatus: text.optional(),
    refundAmount: amount.optional(),
    amount: amount.optional(),
  })
  .transform((reply) => ({
    trxId: reply.refundTrxId ?? reply.refundTrxID,
    fate: fateOf(reply.refundTransactionStatus ?? reply.transactionStatus ?? ""),
    amount: reply.refundAmount ?? reply.amount,
  }));

export const refundStatusReply = z.object({
  refundTransactions: z.array(
    z
      .object({ refundTrxId: text, refundTransactionStatus: text, refundAmount: amount })
      .transform(({ refundTrxId, refundTransactionStatus, refundAmount }) => ({
        trxId: refundTrxId,
        fate: fateOf(refundTransactionStatus),
        amount: refundAmount,
      })),
  ),
});

export const searchReply = z
  .object({
    trxID: text.optional(),
    trxId: text.optional(),
    transactionStatus: text,
    amount,
    currency: text,
    customerMsisdn: aside,
    payerAccount: aside,
  })
  .transform(({ trxID, trxId, customerMsisdn, payerAccount, transactionStatus, ...rest }) => ({
    ...rest,
    trxId: trxID ?? trxId,
    status: transactionStatus,
    payer: customerMsisdn ?? payerAccount,
  }));

export type Op = "create" | "execute" | "query" | "search" | "refund" | "refund_status";
export type Paths = Readonly<Record<Op | "grant", string> & { refresh: string | null }>;

const v2Refund = {
  refund: "/v2/tokenized-checkout/refund/payment/transaction",
  refund_status: "/v2/tokenized-checkout/refund/payment/status",
};

/** Paths below the host root: the v2 refund does not live under the older prefix. */
export function pathsOf({ apiFlavor, refundFlavor, searchPath }: BkashConfig): Paths {
  const older = "/v1.2.0-beta/tokenized/checkout";
  const newer = "/v2/tokenized-checkout";
  const refunds =
    refundFlavor === "v2"
      ? v2Refund
      : { refund: `${older}/payment/refund`, refund_status: `${older}/payment/refund` };
  if (apiFlavor === "v2")
    return {
      grant: `${newer}/auth/grant-token`,
      refresh: null,
      create: `${newer}/payment/create`,
      execute: `${newer}/payment/execute`,
      query: `${newer}/query/payment`,
      search: `${newer}/general/search-transaction`,
      ...refunds,
    };
  return {
    grant: `${older}/token/grant`,
    refresh: `${older}/token/refresh`,
    create: `${older}/create`,
    execute: `${older}/execute`,
    query: `${older}/payment/status`,
    search: `${older}/general/${searchPath}`,
    ...refunds,
  };
}

import type { Money } from "@haat/core/money";
import { z } from "zod";
import { maskPayer, readAmount } from "./map.ts";
import { readNoticeTime } from "./time.ts";

const line = z.string().max(2048);

/** The envelope of Amazon SNS, as bKash sends it. */
export const envelope = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: line.min(1),
  TopicArn: line.min(1),
  Message: z.string().max(64 * 1024),
  Timestamp: line.min(1),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: line.min(1),
  SigningCertURL: line.min(1),
  Subject: line.optional(),
  SubscribeURL: line.optional(),
  Token: line.optional(),
});
export type Envelope = z.output<typeof envelope>;

const signedKeys = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: [
    "Message",
    "MessageId",
    "SubscribeURL",
    "Timestamp",
    "Token",
    "TopicArn",
    "Type",
  ],
} as const;

/** Keys present, in their order, each as `key\nvalue\n`. */
export function stringToSign(message: Envelope): string {
  const keys =
    message.Type === "Notification" ? signedKeys.Notification : signedKeys.SubscriptionConfirmation;
  const values: Readonly<Record<string, string | undefined>> = message;
  return keys
    .filter((key) => values[key] !== undefined)
    .map((key) => `${key}\n${values[key]}\n`)
    .join("");
}

/** What bKash says was paid, on any channel. A hint: only a query settles. */
export type PaymentNotice = Readonly<{
  providerTrx: string;
  status: string;
  /** What is settled to the merchant. */
  amount: Money;
  /** What was ordered; differs from `amount` only with a coupon. Reconcile on this. */
  saleAmount: Money;
  currency: string;
  merchantInvoice: string | null;
  transactionType: string;
  payerMasked?: string;
  paidAt?: Date;
}>;

const digits = z.union([line, z.number().transform(String)]);

const content = z.object({
  trxID: line.min(1),
  transactionStatus: line,
  amount: digits,
  saleAmount: digits.optional().catch(undefined),
  currency: line,
  merchantInvoiceNumber: line.optional().catch(undefined),
  transactionType: digits.optional().catch(undefined),
  debitMSISDN: line.optional().catch(undefined),
  dateTime: digits.optional().catch(undefined),
});

/** Null when the message is not the payment bKash documents. */
export function readPaymentNotice(message: string): PaymentNotice | null {
  const read = content.safeParse(readJson(message));
  if (!read.success) return null;
  const { trxID, transactionStatus, currency, merchantInvoiceNumber, ...rest } = read.data;
  const amount = readAmount(rest.amount);
  const saleAmount = rest.saleAmount === undefined ? amount : readAmount(rest.saleAmount);
  if (!amount || !saleAmount) return null;
  const payerMasked = maskPayer(rest.debitMSISDN);
  const paidAt = rest.dateTime === undefined ? null : readNoticeTime(rest.dateTime);
  return {
    providerTrx: trxID,
    status: transactionStatus,
    amount,
    saleAmount,
    currency,
    merchantInvoice: merchantInvoiceNumber || null,
    transactionType: rest.transactionType ?? "",
    ...(payerMasked && { payerMasked }),
    ...(paidAt && { paidAt }),
  };
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

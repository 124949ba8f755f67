import { commonFaults, type Vocabulary } from "../kit/faults.ts";

export const operations = [
  "grant",
  "refresh",
  "create",
  "execute",
  "query",
  "search",
  "refund",
  "refund-status",
  "capture",
  "void",
  "agreement",
] as const;
export type Operation = (typeof operations)[number];

export const webhookFaults = [
  "never",
  "twice",
  "late",
  "bad-signature",
  "foreign-topic",
  "foreign-cert",
  "inner-subscribe",
  "old",
  "garbage",
] as const;
export type WebhookFault = (typeof webhookFaults)[number];

export const vocabulary: Vocabulary = {
  operations,
  calls: [
    ...commonFaults,
    "already-completed",
    "other-amount",
    "other-currency",
    "other-invoice",
    "repeat-trx",
    "code",
    "tamper-amount",
    "of-another",
    "block-tokens",
    "refund-later",
    "refund-fails-later",
    "number-amounts",
    "text-expiry",
  ],
  webhooks: webhookFaults,
};

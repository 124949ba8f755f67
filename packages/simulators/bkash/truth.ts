import type { PayerStep } from "../kit/payer/desk.ts";

export type PaymentState =
  | "Initiated"
  /** The payer agreed; no money has moved. */
  | "Authorised"
  /** Intent "authorization" was executed: money is held, not taken. */
  | "Held"
  | "Completed"
  | "Voided"
  | "Cancelled"
  | "Failed"
  | "Expired";

export type Refund = Readonly<{
  trxId: string;
  minor: string;
  sku: string;
  reason: string;
  askedAt: number;
  completesAt: number;
  fails: boolean;
}>;

export type Payment = Readonly<{
  id: string;
  mode: "0011" | "0000" | "0001";
  version: "v1.2.0-beta" | "v2";
  state: PaymentState;
  hash: string;
  signature: string;
  /** Exactly as sent: every later answer repeats it. */
  amount: string;
  currency: string;
  intent: string;
  invoice: string;
  payerReference: string;
  callbackUrl: string;
  agreementId: string | null;
  createdAt: number;
  executedAt: number | null;
  trxId: string | null;
  failCode: string | null;
  /** How often money really moved: never more than once, unless this simulator is broken. */
  captures: number;
  /** Taka of a voucher, and what of it the merchant bears; absent: none. */
  coupon?: Readonly<{ amount: string; merchantShare: string }>;
  payer: PayerStep;
  refunds: readonly Refund[];
}>;

export type Agreement = Readonly<{
  id: string;
  state: "Initiated" | "Completed" | "Cancelled";
  wallet: string;
  payerReference: string;
  createdAt: number;
  executedAt: number;
}>;

export type Token = Readonly<{ id: string; refresh: string; issuedAt: number; expiresAt: number }>;

export type Merchant = Readonly<{
  /** Refunds come out of this; captures go into it. */
  collectionMinor: string;
  refreshedAt: readonly number[];
  blockedUntil: number;
  grants: number;
  refreshes: number;
}>;

/** The notification subscription of the merchant's listener. */
export type Subscription = Readonly<{ webhook: string; token: string; isConfirmed: boolean }>;

export type SigningKey = Readonly<{ privateKeyPem: string; certificatePem: string }>;

export type Notice = Readonly<{
  messageId: string;
  body: string;
  webhook: string;
  topicArn: string;
  type: "Notification" | "SubscriptionConfirmation";
  attempts: number;
  /** HTTP status of each delivery; null when nothing came back. */
  answers: readonly (number | null)[];
  isDone: boolean;
}>;

export const newMerchant: Merchant = {
  collectionMinor: "0",
  refreshedAt: [],
  blockedUntil: 0,
  grants: 0,
  refreshes: 0,
};

export const liveRefunds = (payment: Payment): readonly Refund[] =>
  payment.refunds.filter(({ fails }) => !fails);

export const refundedMinor = (payment: Payment): bigint =>
  liveRefunds(payment).reduce((sum, { minor }) => sum + BigInt(minor), 0n);

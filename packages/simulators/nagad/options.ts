import { type AmountLimits, noLimits } from "../kit/money.ts";
import type { StartOptions } from "../kit/start.ts";
import type { NagadKeys } from "./keys.ts";

export type Strictness = "strict" | "lenient" | "wire-compat";

/** Where Nagad's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type NagadSettings = Readonly<{
  strictness: Strictness;
  /** How far the time of a request may be from ours. */
  toleranceMs: number;
  /** What an order id may be in the strict profile. */
  orderIdPattern: string;
  sessionLifeMs: number;
  /** How long the payer's code is good; messages name two to ten minutes. */
  codeLifeMs: number;
  /** Addresses of servers that are heard; null: all. The others get a page with 403. */
  whitelist: readonly string[] | null;
  /** A reference number that comes again: the recorded answer, or a refusal. */
  repeatedReference: "recorded" | "refused";
  /** What came back on the day of the payment is a cancel, and later a refund; or one of both always. */
  givenBackAs: "by-day" | "Cancelled" | "Refunded";
  /** For how long, and how often, one payment can be given back; null: always. */
  refundWindowDays: number | null;
  maxRefunds: number | null;
  /** How verify writes a time. */
  issuerTime: "spaced" | "compact" | "iso";
}> &
  AmountLimits;

export const defaultSettings: NagadSettings = {
  strictness: "wire-compat",
  toleranceMs: 15 * 60_000,
  orderIdPattern: "^[A-Za-z0-9]{5,20}$",
  sessionLifeMs: 15 * 60_000,
  codeLifeMs: 10 * 60_000,
  whitelist: null,
  repeatedReference: "recorded",
  givenBackAs: "by-day",
  refundWindowDays: null,
  maxRefunds: null,
  issuerTime: "spaced",
  ...noLimits,
};

/** What the merchant takes home from the portal; keys are bare base64 in one line, as there. */
export type NagadCredentials = Readonly<{
  merchantId: string;
  merchantPrivateKey: string;
  pgPublicKey: string;
}>;

export type NagadSimulatorOptions = StartOptions<NagadSettings> &
  Readonly<{
    merchantId: string;
    /** Both pairs; absent: made at the first start, and kept with the truth. */
    keys?: NagadKeys;
  }>;

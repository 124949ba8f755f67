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
  /** Addresses of servers that are heard; null: all. The others get a page with 403. */
  whitelist: readonly string[] | null;
  /** A reference number that comes again: the recorded answer, or a refusal. */
  repeatedReference: "recorded" | "refused";
  /** What came back on the day of the payment is a cancel, and later a refund; or one of both always. */
  givenBackAs: "by-day" | "Cancelled" | "Refunded";
}>;

export const defaultSettings: NagadSettings = {
  strictness: "wire-compat",
  toleranceMs: 15 * 60_000,
  orderIdPattern: "^[A-Za-z0-9]{5,20}$",
  sessionLifeMs: 15 * 60_000,
  whitelist: null,
  repeatedReference: "recorded",
  givenBackAs: "by-day",
};

/** What the merchant takes home from the portal; keys are bare base64 in one line, as there. */
export type NagadCredentials = Readonly<{
  merchantId: string;
  merchantPrivateKey: string;
  pgPublicKey: string;
}>;

export type NagadSimulatorOptions = Readonly<{
  merchantId: string;
  /** Both pairs; absent: made at the first start, and kept with the truth. */
  keys?: NagadKeys;
  /** 0 or absent: any free port. */
  port?: number;
  /** What the world calls it; absent: `http://127.0.0.1:<port>`. */
  origin?: string;
  /** Keeps the truth over restarts and kill -9; absent: in memory only. */
  dataFile?: string;
  merchantName?: string;
  /** The same seed gives the same ids; absent: unpredictable ones. */
  seed?: number;
  settings?: Partial<NagadSettings>;
}>;

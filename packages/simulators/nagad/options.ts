import { type AmountLimits, noLimits } from "../kit/money.ts";
import type { TestWallets } from "../kit/payer/brand.ts";
import {
  byName,
  type Checks,
  type Leeway,
  listOf,
  oneOf,
  orNull,
  type Strictness,
  strictness,
  taka,
  text,
  whole,
} from "../kit/settings.ts";
import { walletsOf } from "../kit/payer/wallets.ts";
import type { StartOptions } from "../kit/start.ts";
import type { NagadKeys } from "./keys.ts";

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
  /** What stands in the answer to a cancel: all that clients read, or the status alone. */
  cancelAnswer: "full" | "status";
  /** For how long, and how often, one payment can be given back; null: always. */
  refundWindowDays: number | null;
  maxRefunds: number | null;
  /** How verify writes a time. */
  issuerTime: "spaced" | "compact" | "iso";
  /** Classes of `answers.ts` that are called otherwise here: no list of reasons is published. */
  reasons: Readonly<Record<string, string>>;
  /** The `status_code` by which the payer comes back; only that of success is known. */
  statusCodes: Readonly<Record<string, string>>;
  /** Who can pay here, and what is typed: Nagad publishes none. */
  payers: TestWallets;
  /** What Nagad keeps of a payment, in hundredths of a per cent: it shows only in the statement. */
  feeBps: number;
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
  cancelAnswer: "full",
  refundWindowDays: null,
  maxRefunds: null,
  issuerTime: "spaced",
  reasons: {},
  statusCodes: {
    paid: "00_0000_000",
    cancelled: "20_0002_001",
    failed: "20_0003_001",
    expired: "20_0002_002",
    open: "20_0003_002",
  },
  payers: {
    pays: ["01712000296", "01912000296"],
    poor: "01712000174",
    blocked: "01712000175",
    code: "123456",
    pin: "1212",
  },
  feeBps: 0,
  ...noLimits,
};

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
};

const checks: Checks<NagadSettings> = {
  strictness,
  toleranceMs: whole(),
  orderIdPattern: {
    takes: "a regular expression",
    fits: (value): value is string => typeof value === "string" && isPattern(value),
  },
  sessionLifeMs: whole(),
  codeLifeMs: whole(),
  whitelist: orNull(listOf(text(/^[0-9a-fA-F.:]+$/, "an address"))),
  repeatedReference: oneOf("recorded", "refused"),
  givenBackAs: oneOf("by-day", "Cancelled", "Refunded"),
  cancelAnswer: oneOf("full", "status"),
  refundWindowDays: orNull(whole()),
  maxRefunds: orNull(whole()),
  issuerTime: oneOf("spaced", "compact", "iso"),
  reasons: byName(text(/^.{1,60}$/, "a text"), /^[A-Z_]+$/),
  statusCodes: byName(text(/^\w{1,30}$/, "a code"), /^(?:paid|cancelled|failed|expired|open)$/),
  payers: walletsOf(11),
  feeBps: whole(),
  minAmount: orNull(taka),
  maxAmount: orNull(taka),
};

export const leeway: Leeway<NagadSettings> = { defaults: defaultSettings, checks };

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

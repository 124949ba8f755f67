import { type AmountLimits, noLimits } from "../kit/money.ts";
import type { TestWallets } from "../kit/payer/brand.ts";
import { walletsOf } from "../kit/payer/wallets.ts";
import {
  address,
  byName,
  type Checks,
  type Leeway,
  oneOf,
  orNull,
  type Strictness,
  strictness,
  taka,
  text,
  whole,
} from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";

/** Where the bank's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type RocketSettings = Readonly<{
  strictness: Strictness;
  /** How the browser comes back: a form with the id, an address with it, or an address with nothing. */
  returnBy: "post" | "get" | "bare";
  /** Registered with the bank once, never said with a payment. */
  successUrl: string;
  failureUrl: string;
  /** What an unpaid transaction is called: by how far the payer has come, or always the same. */
  beforePayment: "by-step" | "CREATED" | "PENDING";
  /** What is called of a payment that nobody made in time. */
  expiredResult: "TIMEOUT" | "FAILED" | "DECLINED";
  transDate: "odd" | "epoch";
  /** The result code of a payer who turned back: the bank publishes none of its own. */
  cancelCode: string;
  /** What `getransid` answers instead of an id; empty: texts that are invented here. */
  errorText: string;
  sessionLifeMs: number;
  /** The card types of the merchant's contract, each with what the bank keeps in hundredths of a per cent; 6 is Rocket. */
  rates: Readonly<Record<string, number>>;
  /** Who can pay here, and what is typed: the bank publishes none. */
  payers: TestWallets;
}> &
  AmountLimits;

export const defaultSettings: RocketSettings = {
  strictness: "wire-compat",
  returnBy: "post",
  successUrl: "http://127.0.0.1:9/return",
  failureUrl: "http://127.0.0.1:9/return",
  beforePayment: "by-step",
  expiredResult: "TIMEOUT",
  transDate: "odd",
  cancelCode: "911",
  errorText: "",
  sessionLifeMs: 15 * 60_000,
  rates: { "6": 0 },
  payers: {
    pays: ["017300001965", "013300002964"],
    poor: "017300001742",
    blocked: "017300001751",
    code: "",
    pin: "1212",
  },
  ...noLimits,
};

const checks: Checks<RocketSettings> = {
  strictness,
  returnBy: oneOf("post", "get", "bare"),
  successUrl: address,
  failureUrl: address,
  beforePayment: oneOf("by-step", "CREATED", "PENDING"),
  expiredResult: oneOf("TIMEOUT", "FAILED", "DECLINED"),
  transDate: oneOf("odd", "epoch"),
  cancelCode: text(/^\d{3}$/, "a code of three digits"),
  errorText: text(/^(?!TRANSACTION_ID:)/, "a text that is no id"),
  sessionLifeMs: whole(),
  rates: byName(whole(), /^[1-6]$/),
  payers: walletsOf(12),
  minAmount: orNull(taka),
  maxAmount: orNull(taka),
};

export const leeway: Leeway<RocketSettings> = { defaults: defaultSettings, checks };

export type RocketCredentials = Readonly<{ userId: string; password: string }>;

export type RocketSimulatorOptions = StartOptions<RocketSettings> &
  Readonly<{
    credentials: RocketCredentials;
    /** The merchant's addresses as the bank has them. */
    successUrl?: string;
    failureUrl?: string;
  }>;

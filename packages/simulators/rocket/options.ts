import { type AmountLimits, noLimits } from "../kit/money.ts";
import type { StartOptions } from "../kit/start.ts";
export type Strictness = "strict" | "lenient" | "wire-compat";

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
  transDate: "odd" | "epoch";
  /** The result code of a payer who turned back: the bank publishes none of its own. */
  cancelCode: string;
  /** What `getransid` answers instead of an id; absent texts are invented here. */
  errorText: string;
  sessionLifeMs: number;
}> &
  AmountLimits;

export const defaultSettings: RocketSettings = {
  strictness: "wire-compat",
  returnBy: "post",
  successUrl: "http://127.0.0.1:9/return",
  failureUrl: "http://127.0.0.1:9/return",
  beforePayment: "by-step",
  transDate: "odd",
  cancelCode: "911",
  errorText: "",
  sessionLifeMs: 15 * 60_000,
  ...noLimits,
};

export type RocketCredentials = Readonly<{ userId: string; password: string }>;

export type RocketSimulatorOptions = StartOptions<RocketSettings> &
  Readonly<{
    credentials: RocketCredentials;
    /** The merchant's addresses as the bank has them. */
    successUrl?: string;
    failureUrl?: string;
  }>;

import { type AmountLimits, noLimits } from "../kit/money.ts";
import type { TestWallets } from "../kit/payer/brand.ts";
import { walletsOf } from "../kit/payer/wallets.ts";
import {
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
import type { StartOptions } from "../kit/start.ts";

/** Where Upay's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type UpaySettings = Readonly<{
  strictness: Strictness;
  tokenLifeMs: number;
  /** What a dead token is told: an invented code in Upay's envelope, or Django's own words. */
  deadToken: "TKE4010" | "detail";
  /** Without its last slash an address answers at once, leads to itself with one, or is missing. */
  slash: "direct" | "redirect" | "missing";
  sessionLifeMs: number;
  /** How long the payer's code is good; messages name two to ten minutes. */
  codeLifeMs: number;
  /** What hangs on the address by which the payer comes back: all that clients read, or only what one document names. */
  callback: "superset" | "documented";
  /** Addresses of servers that are heard; null: all. The others get a page with 403. */
  whitelist: readonly string[] | null;
  /** An amount that is text at init: read, or refused as it is in the strict profile. */
  textAmount: "taken" | "DVE4001";
  /** With which HTTP status a payment is not found. */
  notFoundStatus: 400 | 404;
  /** For how long, and how often, one payment can be given back; null: always. */
  refundWindowDays: number | null;
  maxRefunds: number | null;
  /** What status says of a payment that was wholly given back: no word of its own is documented. */
  refundedStatus: string;
  /** Who can pay here, and what is typed: Upay publishes none. */
  payers: TestWallets;
  /** What Upay keeps of a payment, in hundredths of a per cent: it shows only in the statement. */
  feeBps: number;
}> &
  AmountLimits;

export const defaultSettings: UpaySettings = {
  strictness: "wire-compat",
  tokenLifeMs: 3600_000,
  deadToken: "TKE4010",
  slash: "direct",
  sessionLifeMs: 15 * 60_000,
  codeLifeMs: 10 * 60_000,
  callback: "superset",
  whitelist: null,
  textAmount: "taken",
  notFoundStatus: 404,
  refundWindowDays: null,
  maxRefunds: null,
  refundedStatus: "success",
  payers: {
    pays: ["01930000196", "01330000296"],
    poor: "01930000174",
    blocked: "01930000175",
    code: "123456",
    pin: "1212",
  },
  feeBps: 0,
  ...noLimits,
};

const checks: Checks<UpaySettings> = {
  strictness,
  tokenLifeMs: whole(),
  deadToken: oneOf("TKE4010", "detail"),
  slash: oneOf("direct", "redirect", "missing"),
  sessionLifeMs: whole(),
  codeLifeMs: whole(),
  callback: oneOf("superset", "documented"),
  whitelist: orNull(listOf(text(/^[0-9a-fA-F.:]+$/, "an address"))),
  textAmount: oneOf("taken", "DVE4001"),
  notFoundStatus: oneOf(400, 404),
  refundWindowDays: orNull(whole()),
  maxRefunds: orNull(whole()),
  refundedStatus: text(/^[A-Za-z_]{1,30}$/, "a word"),
  payers: walletsOf(11),
  feeBps: whole(),
  minAmount: orNull(taka),
  maxAmount: orNull(taka),
};

export const leeway: Leeway<UpaySettings> = { defaults: defaultSettings, checks };

export type UpayCredentials = Readonly<{ merchantId: string; merchantKey: string }>;

export type UpaySimulatorOptions = StartOptions<UpaySettings> &
  Readonly<{
    credentials: UpayCredentials;
  }>;

import { type AmountLimits, noLimits } from "../kit/money.ts";
import type { StartOptions } from "../kit/start.ts";
export type Strictness = "strict" | "lenient" | "wire-compat";

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
  ...noLimits,
};

export type UpayCredentials = Readonly<{ merchantId: string; merchantKey: string }>;

export type UpaySimulatorOptions = StartOptions<UpaySettings> &
  Readonly<{
    credentials: UpayCredentials;
  }>;

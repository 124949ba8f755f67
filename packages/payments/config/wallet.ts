import type { Money } from "@haat/core/money";

/** What every wallet's settings hold. */
export type WalletConfig = Readonly<{
  timeoutMs: number;
  /** After so many silences in a row nothing is sent for a while. */
  breaker: Readonly<{ failures: number; coolDownMs: number }>;
  /** What the wallet takes in one charge. */
  limits: Readonly<{ min: Money; max: Money }>;
  /** The contractual fee, for the expected settlement. */
  feeBps: number;
}>;

export const usualBreaker = { failures: 5, coolDownMs: 15_000 } as const;

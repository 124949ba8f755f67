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
  /** For how long after a capture the wallet gives back by a call; null: nobody has said. */
  refundWindowDays: number | null;
}>;

/** What a process may add to its calls: its own queue, and the books it writes before and after. */
const ownWorkMs = 5_000;

/** How long so many calls can take one after another, each up to its time-out. */
export const timeOfCalls = ({ timeoutMs }: Pick<WalletConfig, "timeoutMs">, calls: number): number =>
  calls * timeoutMs + ownWorkMs;

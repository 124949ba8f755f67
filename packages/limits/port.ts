/** One thing to count: `times` within a window of `seconds` that begins with the first coming. */
export type Count = Readonly<{ key: string; times: number; seconds: number }>;

/** `away`: the counter did not answer in time; whoever asked decides what that means. */
export type Verdict =
  | Readonly<{ state: "allowed" }>
  | Readonly<{ state: "limited"; retryAfterSeconds: number }>
  | Readonly<{ state: "away" }>;

export interface RateLimiter {
  /** Counts one coming under every key, in one round trip. Limited when any of them is over its number. Never throws. */
  hit(counts: readonly Count[]): Promise<Verdict>;
  /** Whether this process holds anybody at all. */
  remembers(): boolean;
  /** For how many seconds this process knows one of the keys to be over its number. Asks nobody; 0 is no promise. */
  heldFor(keys: readonly string[]): number;
}

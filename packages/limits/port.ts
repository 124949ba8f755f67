export type Verdict = Readonly<{
  allowed: boolean;
  /** Until the window ends; 0 for those who may go on. */
  retryAfterSeconds: number;
}>;

/** How often somebody may come within a minute that begins with his first coming. */
export interface RateLimiter {
  /**
   * Counts one coming under `key`, in one round trip. Never throws: a limiter that cannot answer in time lets everybody
   * pass, for it protects nothing that the database does not decide once more.
   */
  hit(key: string, perMinute: number): Promise<Verdict>;
}

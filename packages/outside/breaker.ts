import type { Clock } from "@haat/core/clock";

export type Breaker = Readonly<{
  /** Whether a call may go out now; while half open, one probe at a time. */
  allows(): boolean;
  answered(): void;
  fellSilent(): void;
}>;

/** Per process. A wallet that hangs must not hold every request for its whole time-out. */
export function createBreaker(
  config: Readonly<{ failures: number; coolDownMs: number }>,
  now: Clock,
  moved: (state: "open" | "closed") => void,
): Breaker {
  let silences = 0;
  let retryAt: number | null = null;
  return {
    allows: () => {
      if (retryAt === null) return true;
      const at = now().getTime();
      if (at < retryAt) return false;
      retryAt = at + config.coolDownMs;
      return true;
    },
    answered: () => {
      silences = 0;
      if (retryAt === null) return;
      retryAt = null;
      moved("closed");
    },
    fellSilent: () => {
      silences += 1;
      if (silences < config.failures) return;
      const wasClosed = retryAt === null;
      retryAt = now().getTime() + config.coolDownMs;
      if (wasClosed) moved("open");
    },
  };
}

export const usualBreaker = { failures: 5, coolDownMs: 15_000 } as const;

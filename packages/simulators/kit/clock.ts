/** Simulator time: the machine's, shifted by what the control plane asked for. */
export type SimClock = Readonly<{ now(): number; shift(): number; moveBy(ms: number): void }>;

export function createClock(offsetMs: () => number, keep: (offsetMs: number) => void): SimClock {
  return {
    now: () => Date.now() + offsetMs(),
    shift: offsetMs,
    moveBy: (ms) => keep(offsetMs() + ms),
  };
}

const dhakaOffsetMs = 6 * 3600_000;

/** `2026-01-05T15:46:23.420`: the wall clock in Dhaka, which keeps one offset all year. */
export const dhakaWall = (at: number): string => new Date(at + dhakaOffsetMs).toISOString().slice(0, 23);

/** `20260105154623`. */
export const dhakaStamp = (at: number): string => dhakaWall(at).slice(0, 19).replace(/\D/g, "");

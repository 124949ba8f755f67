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
const dhaka = (at: number): string => new Date(at + dhakaOffsetMs).toISOString();

/** `2026-01-05T15:46:23:420 GMT+0600`: a colon before the millis, and no ISO offset. */
export const bkashTime = (at: number): string =>
  `${dhaka(at).slice(0, 19)}:${dhaka(at).slice(20, 23)} GMT+0600`;

/** Refund lists leave the offset out. */
export const bkashTimeBare = (at: number): string => bkashTime(at).slice(0, 23);

/** `20260105154801`, for notifications. */
export const noticeTime = (at: number): string => dhaka(at).slice(0, 19).replace(/\D/g, "");

import { dhakaWall } from "../kit/clock.ts";

/** `2026-01-05T15:46:23:420 GMT+0600`: a colon before the millis, and no ISO offset. */
export const bkashTime = (at: number): string =>
  `${dhakaWall(at).slice(0, 19)}:${dhakaWall(at).slice(20)} GMT+0600`;

/** Refund lists leave the offset out. */
export const bkashTimeBare = (at: number): string => bkashTime(at).slice(0, 23);

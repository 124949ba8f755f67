import type { RateLimiter } from "@haat/limits/port";

/** Whether Redis answers just now; the counter holds nobody. */
export async function redisAnswers(limits: RateLimiter): Promise<boolean> {
  const { state } = await limits.hit([{ key: "ready", times: Number.MAX_SAFE_INTEGER, seconds: 60 }]);
  return state !== "away";
}

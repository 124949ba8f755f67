import { Redis, type Requester } from "@upstash/redis";
import { createHeld } from "./held.ts";
import type { Count, RateLimiter, Verdict } from "./port.ts";

export type UpstashLimitsConfig = Readonly<{
  url: string;
  token: string;
  timeoutMs?: number;
  /** Carries the commands in the place of the SDK's `fetch`, and keeps the deadline itself. */
  requester?: Requester | undefined;
}>;

/** One script for all counters of a request, so that none is ever left without its end. ARGV: seconds of each window. */
const hitScript = `
local seen = {}
for i, key in ipairs(KEYS) do
  local count = redis.call('INCR', key)
  if count == 1 then redis.call('EXPIRE', key, ARGV[i]) end
  seen[#seen + 1] = count
  seen[#seen + 1] = redis.call('TTL', key)
end
return seen`;

/** Counters in Upstash Redis. The caller's keys are stored as they come, so they must name nobody. */
export function upstashLimits(config: UpstashLimitsConfig): RateLimiter {
  const redis = config.requester ? new Redis(config.requester) : openRedis(config);
  const held = createHeld(() => performance.now());
  return {
    remembers: held.remembers,
    heldFor: held.heldFor,
    hit: async (counts) => {
      if (counts.length === 0) return { state: "allowed" };
      try {
        const keys = counts.map(({ key }) => `rate:${key}`);
        const seconds = counts.map((count) => count.seconds);
        const seen = await redis.eval<number[], number[]>(hitScript, keys, seconds);
        return verdictOf(counts, seen, held.hold);
      } catch {
        return { state: "away" };
      }
    },
  };
}

const openRedis = ({ url, token, timeoutMs = 250 }: UpstashLimitsConfig): Redis =>
  new Redis({
    url,
    token,
    retry: false,
    // A function, so that each call gets its own deadline and the SDK throws instead of answering "Aborted".
    signal: () => AbortSignal.timeout(timeoutMs),
    enableAutoPipelining: false,
    enableTelemetry: false,
  });

/** Of several that are over, the longest wait is the honest one. */
function verdictOf(
  counts: readonly Count[],
  seen: readonly number[],
  hold: (key: string, seconds: number) => void,
): Verdict {
  let longest = 0;
  for (const [i, { key, times }] of counts.entries()) {
    const [count = 0, secondsLeft = 0] = seen.slice(i * 2, i * 2 + 2);
    if (count <= times) continue;
    const wait = Math.max(1, secondsLeft);
    hold(key, wait);
    longest = Math.max(longest, wait);
  }
  return longest > 0 ? { state: "limited", retryAfterSeconds: longest } : { state: "allowed" };
}

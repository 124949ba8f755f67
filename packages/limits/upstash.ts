import { Redis, type Requester } from "@upstash/redis";
import type { RateLimiter, Verdict } from "./port.ts";

export type UpstashLimitsConfig = Readonly<{
  url: string;
  token: string;
  timeoutMs?: number;
  /** Carries the commands in the place of the SDK's `fetch`, and keeps the deadline itself. */
  requester?: Requester | undefined;
}>;

/** One script, so that no counter is ever left without its end. ARGV: seconds of a window. */
const hitScript = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('TTL', KEYS[1]) }`;

const windowSeconds = 60;
const pass: Verdict = { allowed: true, retryAfterSeconds: 0 };

/** Counters in Upstash Redis. The caller's key is stored as it comes, so it must name nobody. */
export function upstashLimits(config: UpstashLimitsConfig): RateLimiter {
  const redis = config.requester ? new Redis(config.requester) : openRedis(config);
  return {
    hit: async (key, perMinute) => {
      try {
        const reply = await redis.eval<number[], [number, number]>(
          hitScript,
          [`rate:${key}`],
          [windowSeconds],
        );
        return verdictOf(reply, perMinute);
      } catch {
        return pass;
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

const verdictOf = ([count, secondsLeft]: readonly [number, number], perMinute: number): Verdict =>
  count > perMinute ? { allowed: false, retryAfterSeconds: Math.max(1, secondsLeft) } : pass;

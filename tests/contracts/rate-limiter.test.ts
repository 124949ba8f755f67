import { keptRequester } from "@haat/api/worlds/kept-redis";
import { newSecret } from "@haat/core/ids";
import { upstashLimits } from "@haat/limits/upstash";
import { Redis } from "@upstash/redis";
import { describe, expect, it, onTestFinished } from "vitest";
import { rateLimiterContract } from "./rate-limiter.ts";
import { redisKinds } from "./redis-backends.ts";
import { silentServer } from "./silent-server.ts";

// The deadline is generous here: these tests ask what is answered, not how fast a busy machine answers.
const timeoutMs = 5_000;

for (const { name, open } of redisKinds)
  for (const [way, requesterOf] of [
    ["fetch", () => undefined],
    ["kept connections", keptRequester],
  ] as const)
    rateLimiterContract(`Upstash by ${way} over ${name}`, async () => {
      const opened = await open();
      const redis = new Redis({ url: opened.url, token: opened.token, enableTelemetry: false });
      const requester = requesterOf({ ...opened, timeoutMs });
      return {
        limits: upstashLimits({ ...opened, timeoutMs, requester }),
        age: async (key, seconds) => {
          const left = (await redis.ttl(`rate:${key}`)) - seconds;
          if (left > 0) await redis.expire(`rate:${key}`, left);
          else await redis.del(`rate:${key}`);
        },
        close: opened.close,
      };
    });

describe("a limiter that cannot answer", () => {
  const pass = { allowed: true, retryAfterSeconds: 0 };

  it("lets everybody pass after a quarter of a second", async () => {
    const silent = await silentServer();
    onTestFinished(silent.close);
    const limits = upstashLimits({ url: silent.url, token: "any" });
    const started = performance.now();
    expect(await limits.hit(newSecret(), 0)).toEqual(pass);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("lets everybody pass when there is none", async () => {
    const silent = await silentServer();
    await silent.close();
    expect(await upstashLimits({ url: silent.url, token: "any" }).hit(newSecret(), 0)).toEqual(pass);
  });
});

import { keptRequester } from "@haat/api/worlds/kept-redis";
import { newSecret } from "@haat/core/ids";
import { createHeld } from "@haat/limits/held";
import { upstashLimits } from "@haat/limits/upstash";
import { Redis } from "@upstash/redis";
import { describe, expect, it, onTestFinished } from "vitest";
import { expectSoon } from "../soon.ts";
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
  const one = () => [{ key: newSecret(), times: 0, seconds: 60 }];

  it("says after a quarter of a second that it is away", async () => {
    const silent = await silentServer();
    onTestFinished(silent.close);
    await expectSoon(1_000, async () => {
      const limits = upstashLimits({ url: silent.url, token: "any" });
      expect(await limits.hit(one())).toEqual({ state: "away" });
    });
  });

  it("says so when there is none, and holds nobody", async () => {
    const silent = await silentServer();
    await silent.close();
    const limits = upstashLimits({ url: silent.url, token: "any" });
    expect(await limits.hit(one())).toEqual({ state: "away" });
    expect(limits.remembers()).toBe(false);
  });
});

describe("what a process remembers", () => {
  it("is forgotten when the last wait is over", () => {
    let now = 1_000;
    const { hold, heldFor, remembers } = createHeld(() => now);
    expect(remembers()).toBe(false);
    hold("a", 10);
    hold("b", 20);
    expect([heldFor(["a"]), heldFor(["b", "a"]), heldFor(["c"])]).toEqual([10, 20, 0]);
    now += 15_000;
    expect([heldFor(["a"]), heldFor(["b"]), remembers()]).toEqual([0, 5, true]);
    now += 5_000;
    expect([heldFor(["b"]), remembers()]).toEqual([0, false]);
  });
});

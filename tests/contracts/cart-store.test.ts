import { createServer } from "node:http";
import { listen } from "@haat/local/machine/listen";
import { mostLines } from "@haat/carts/port";
import { keptRequester } from "@haat/api/worlds/kept-redis";
import { upstashCarts } from "@haat/carts/upstash";
import { newId, newSecret } from "@haat/core/ids";
import { Redis } from "@upstash/redis";
import { describe, expect, it, onTestFinished } from "vitest";
import { expectSoon } from "../soon.ts";
import { cartStoreContract } from "./cart-store.ts";
import { redisKinds } from "./redis-backends.ts";
import { silentServer } from "./silent-server.ts";

// The deadline is generous here: these tests ask what is answered, not how fast a busy machine answers.
const timeoutMs = 5_000;

process.stdout.write(`cart store tested on ${redisKinds.map(({ name }) => name).join(" and on ")}\n`);

for (const { name, open } of redisKinds) {
  cartStoreContract(`Upstash over ${name}`, async () => {
    const redis = await open();
    return { carts: upstashCarts({ ...redis, timeoutMs }), close: redis.close };
  });

  cartStoreContract(`Upstash over kept connections over ${name}`, async () => {
    const redis = await open();
    const requester = keptRequester({ ...redis, timeoutMs });
    return { carts: upstashCarts({ ...redis, requester }), close: redis.close };
  });

  it(`keeps a cart for thirty days from the last look, under a hashed name, on ${name}`, async () => {
    const opened = await open();
    onTestFinished(opened.close);
    const redis = new Redis({ url: opened.url, token: opened.token, enableTelemetry: false });
    const carts = upstashCarts({ ...opened, timeoutMs });
    const token = newSecret();
    await carts.set(token, newId("variant", new Date()), 1);
    const [key = ""] = await redis.keys("*");
    expect(key).toMatch(/^cart:[0-9a-f]{64}$/);
    expect(key).not.toContain(token);
    await redis.expire(key, 60);
    await carts.read(token);
    expect(await redis.ttl(key)).toBeGreaterThan(30 * 86_400 - 10);
  });
}

describe("a cart store that does not answer", () => {
  it("is given up in a quarter of a second and says so", async () => {
    const silent = await silentServer();
    onTestFinished(silent.close);
    const redis = { url: silent.url, token: "any" };
    for (const carts of [upstashCarts(redis), upstashCarts({ ...redis, requester: keptRequester(redis) })])
      await expectSoon(1_000, () =>
        expect(carts.read(newSecret())).rejects.toMatchObject({ code: "cart.unavailable" }),
      );
  });

  it("once, because a connection was cut, is asked again by whoever only looks", async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      if (asked % 2 === 1) request.socket.destroy();
      else request.resume().on("end", () => response.end('{"result":["#","7"]}'));
    });
    const redis = { url: `http://127.0.0.1:${await listen(server, 0)}`, token: "any", timeoutMs };
    onTestFinished(() => void server.close());
    const kept = upstashCarts({ ...redis, requester: keptRequester(redis) });
    for (const carts of [upstashCarts(redis), kept])
      expect(await carts.read(newSecret())).toEqual({ lines: [], version: 7 });
    await expect(kept.clear(newSecret())).rejects.toMatchObject({ code: "cart.unavailable" });
    expect(asked).toBe(5);
  });

  it("or is not there at all says the same for every verb", async () => {
    const silent = await silentServer();
    await silent.close();
    const carts = upstashCarts({ url: silent.url, token: "any" });
    const [token, variant] = [newSecret(), newId("variant", new Date())];
    const asked = [
      carts.read(token),
      carts.set(token, variant, 1),
      carts.remove(token, variant),
      carts.clear(token),
      carts.clearIfUnchanged(token, 1),
      carts.merge(token, newSecret()),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: "rejected", reason: { code: "cart.unavailable" } });
  });

  it("never tells the visitor's secret, not even in its fault", async () => {
    const silent = await silentServer();
    await silent.close();
    const token = newSecret();
    const fault = await upstashCarts({ url: silent.url, token: "any" })
      .read(token)
      .catch((error: unknown) => error);
    const told = (error: unknown): string =>
      error instanceof Error ? `${error.stack} ${told(error.cause)}` : String(error);
    expect(told(fault)).not.toContain(token);
  });
});

it("a full cart says how much one may hold", async () => {
  const carts = upstashCarts({ url: "http://127.0.0.1:9", token: "any" });
  await expect(carts.set(newSecret(), newId("variant", new Date()), 100)).rejects.toMatchObject({
    params: { lines: mostLines, perLine: 99 },
  });
});

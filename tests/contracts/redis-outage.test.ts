import { upstashCarts } from "@haat/carts/upstash";
import { newSecret } from "@haat/core/ids";
import type { Outage } from "@haat/local/redis/bridge-outage";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenRedis, redisKinds } from "./redis-backends.ts";

describe.each(redisKinds)("$name taken away at its bridge", ({ open }) => {
  let redis: OpenRedis;
  beforeAll(async () => void (redis = await open()));
  afterAll(() => redis.close());

  const set = (body: string, token = redis.token) =>
    fetch(`${redis.url}/_control/outage`, {
      ...{ method: "POST", headers: { authorization: `Bearer ${token}` }, body },
    });
  const carts = (timeoutMs = 20_000) => upstashCarts({ ...redis, timeoutMs });

  test.each(["silent", "gone"] satisfies Outage[])(
    "%s, it answers nobody until it is brought back",
    async (outage) => {
      const cart = newSecret();
      await set(outage);
      await expect(carts(500).read(cart)).rejects.toMatchObject({ code: "cart.unavailable" });
      await set("none");
      expect(await carts().read(cart)).toEqual({ lines: [], version: 0 });
    },
  );

  test("whom it kept waiting it hangs up on, so that nothing happens late", async () => {
    const headers = { authorization: `Bearer ${redis.token}` };
    await set("silent");
    const late = fetch(redis.url, { method: "POST", headers, body: '["SET","late","1"]' }).then(
      () => "answered",
      () => "hung up",
    );
    await set("none");
    expect(await late).toBe("hung up");
    const found = await fetch(redis.url, { method: "POST", headers, body: '["GET","late"]' });
    expect(await found.json()).toEqual({ result: null });
  });

  test("only who has its token may take it away, and only in these ways", async () => {
    expect((await set("gone", "wrong")).status).toBe(401);
    expect((await set("asleep")).status).toBe(400);
    expect(await carts().read(newSecret())).toEqual({ lines: [], version: 0 });
  });
});

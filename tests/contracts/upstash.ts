import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

export type RestAddress = Readonly<{ url: string; token: string; stop: () => Promise<void> }>;

/** What the product relies on from Redis behind Upstash's REST, whichever Redis it is. */
export function upstashContract(name: string, open: () => Promise<RestAddress>): void {
  describe(`Redis behind Upstash's REST: ${name}`, () => {
    let address: RestAddress;
    let redis: Redis;
    beforeAll(async () => {
      address = await open();
      redis = new Redis({ url: address.url, token: address.token, retry: false });
    });
    beforeEach(async () => {
      await redis.flushdb();
    });
    afterAll(() => address.stop());
    const messageOf = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => "no refusal",
        (fault: unknown) => (fault as Error).message,
      );

    test("carries Bangla, emoji, line ends and what looks like base64 unharmed", async () => {
      const values = [{ নাম: "শাড়ি", n: 1, q: '"x"' }, "abcd", "🙂\n\r\n$5", [true, null, { a: [1] }]];
      for (const value of values) {
        await redis.set("value", value);
        expect(await redis.get("value")).toEqual(value);
      }
    });

    test("a lock excludes the second taker and is released by its owner only", async () => {
      expect(await redis.set("lock", "me", { nx: true, px: 5000 })).toBe("OK");
      expect(await redis.set("lock", "you", { nx: true, px: 5000 })).toBeNull();
      const release =
        "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";
      expect(await redis.eval(release, ["lock"], ["you"])).toBe(0);
      expect(await redis.eval(release, ["lock"], ["me"])).toBe(1);
    });

    test("counts, in whole and in part, and refuses to count text", async () => {
      expect([await redis.incr("c"), await redis.incrby("c", 41), await redis.decrby("c", 2)]).toEqual([
        1, 42, 40,
      ]);
      expect(await redis.incrbyfloat("f", 1.5)).toBe(1.5);
      await redis.set("text", "not a number");
      expect(await messageOf(redis.incr("text"))).toMatch("not an integer");
    });

    test("lets keys expire and tells how long they live", async () => {
      await redis.set("x", 1, { ex: 100 });
      expect(await redis.ttl("x")).toBe(100);
      expect(await redis.persist("x")).toBe(1);
      expect(await redis.ttl("x")).toBe(-1);
      await redis.pexpire("x", 20);
      await expect.poll(() => redis.exists("x")).toBe(0);
      expect([await redis.getdel("x"), await redis.ttl("x")]).toEqual([null, -2]);
    });

    test("keeps hashes", async () => {
      await redis.hset("h", { a: 1, b: { c: 2 } });
      expect(await redis.hincrby("h", "a", 5)).toBe(6);
      expect(await redis.hgetall("h")).toEqual({ a: 6, b: { c: 2 } });
      expect([await redis.hlen("h"), await redis.hexists("h", "z"), await redis.hgetall("none")]).toEqual([
        2,
        0,
        null,
      ]);
      expect([await redis.hdel("h", "a", "b"), await redis.exists("h")]).toEqual([2, 0]);
    });

    test("keeps sorted sets in order", async () => {
      await redis.zadd(
        "z",
        { score: 5, member: "p1" },
        { score: 9, member: "p2" },
        { score: 9, member: "p10" },
      );
      await redis.zincrby("z", 10, "p1");
      expect(await redis.zrange("z", 0, -1, { rev: true, withScores: true })).toEqual([
        "p1",
        15,
        "p2",
        9,
        "p10",
        9,
      ]);
      expect(await redis.zrange("z", "(9", "+inf", { byScore: true })).toEqual(["p1"]);
      expect([
        await redis.zscore("z", "p2"),
        await redis.zrank("z", "p2"),
        await redis.zcount("z", 9, 9),
      ]).toEqual([9, 1, 2]);
      expect([await redis.zremrangebyscore("z", 0, 9), await redis.zcard("z")]).toEqual([2, 1]);
    });

    test("keeps lists and sets", async () => {
      await redis.rpush("q", 1, 2, 3);
      await redis.lpush("q", 0);
      expect([await redis.lpop("q"), await redis.lrange("q", 0, -1), await redis.llen("q")]).toEqual([
        0,
        [1, 2, 3],
        3,
      ]);
      await redis.ltrim("q", -2, -1);
      expect(await redis.lrange("q", 0, -1)).toEqual([2, 3]);
      expect(await redis.sadd("s", "a", "b", "a")).toBe(2);
      expect([await redis.sismember("s", "a"), (await redis.smembers("s")).toSorted()]).toEqual([
        1,
        ["a", "b"],
      ]);
    });

    test("finds keys page by page, by pattern", async () => {
      await redis.mset(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`cart:${i}`, i])));
      await redis.set("other", 1);
      const found: string[] = [];
      let cursor = "0";
      do {
        const [next, keys] = await redis.scan(cursor, { match: "cart:*", count: 10 });
        found.push(...keys);
        cursor = next;
      } while (cursor !== "0");
      expect(new Set(found).size).toBe(25);
    });

    test("refuses the wrong kind and the wrong token", async () => {
      await redis.hset("h", { a: 1 });
      expect(await messageOf(redis.incr("h"))).toMatch("WRONGTYPE");
      const stranger = new Redis({ url: address.url, token: "guess", retry: false });
      expect(await messageOf(stranger.get("h"))).toMatch("WRONGPASS");
    });

    test("keeps a pipeline's errors apart from its answers", async () => {
      const replies = await redis.pipeline().set("k", "v").incr("k").get("k").exec({ keepErrors: true });
      expect(replies.map(({ error, result }) => (error ? "refused" : result))).toEqual([
        "OK",
        "refused",
        "v",
      ]);
    });

    test("runs a transaction whole, or not at all when a command is malformed", async () => {
      expect(await redis.multi().set("m", 1).incr("m").exec()).toEqual(["OK", 2]);
      const reply = await fetch(`${address.url}/multi-exec`, {
        method: "POST",
        headers: { authorization: `Bearer ${address.token}` },
        body: JSON.stringify([["SET", "m", "9"], ["INCR"]]),
      });
      expect(await reply.json()).toEqual({ error: expect.stringMatching("EXECABORT") });
      expect(await redis.get("m")).toBe(2);
    });

    test("sends what belongs to one tick in one request, in order", async () => {
      const together = new Redis({ url: address.url, token: address.token, enableAutoPipelining: true });
      expect(await Promise.all([together.incr("n"), together.incr("n"), together.get("n")])).toEqual([
        1, 2, 2,
      ]);
    });

    test("answers commands in the path", async () => {
      const headers = { authorization: `Bearer ${address.token}` };
      await fetch(`${address.url}/set/greeting?EX=100`, { method: "POST", headers, body: "হ্যালো" });
      expect(await (await fetch(`${address.url}/get/greeting`, { headers })).json()).toEqual({
        result: "হ্যালো",
      });
      expect(await redis.ttl("greeting")).toBe(100);
    });

    test("runs Lua: values both ways, large numbers, JSON, hashes known beforehand", async () => {
      const script =
        "return {KEYS[1], ARGV[1], tonumber(ARGV[2]) * 1000, redis.call('INCR', 'lua'), cjson.encode({n = 1})}";
      expect(await redis.eval(script, ["k1"], ["শাড়ি", "1700000000"])).toEqual([
        "k1",
        "শাড়ি",
        1700000000000,
        1,
        { n: 1 },
      ]);
      await redis.set("x", 7);
      const hash = await redis.scriptLoad("return redis.call('GET', KEYS[1])");
      expect(await redis.evalsha(hash, ["x"], [])).toBe(7);
      expect(await messageOf(redis.evalsha("f".repeat(40), [], []))).toMatch("NOSCRIPT");
      expect(await messageOf(redis.eval("leaked = 1", [], []))).toMatch(/global variable|readonly table/);
    });

    test("lets exactly the allowed number through a limit under fifty parallel calls", async () => {
      const script =
        "local n = redis.call('INCR', KEYS[1]) if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end return n";
      const counts = await Promise.all(
        Array.from({ length: 50 }, () => redis.eval(script, ["limit"], ["60000"])),
      );
      expect(counts.filter((n) => Number(n) <= 20)).toHaveLength(20);
    });
  });
}

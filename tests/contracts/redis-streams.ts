import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RestAddress } from "./upstash.ts";

/** Streams as the drain of events uses them: at least once, nothing lost with a consumer that died. */
export function streamsContract(name: string, open: () => Promise<RestAddress>): void {
  describe(`streams behind Upstash's REST: ${name}`, () => {
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

    const add = (n: number): Promise<string> => redis.xadd("events", `${n}-1`, { n });
    const take = async (consumer: string, from = ">"): Promise<string[]> => {
      const reply = (await redis.xreadgroup("drain", consumer, "events", from, { count: 10 })) as
        | [string, [string, string[]][]][]
        | null;
      return (reply ?? []).flatMap(([, entries]) => entries.map(([id]) => id));
    };

    test("appends under growing ids and reads a range both ways", async () => {
      const [first, second] = [
        await redis.xadd("events", "*", { a: 1 }),
        await redis.xadd("events", "*", { a: 2 }),
      ];
      expect(await redis.xlen("events")).toBe(2);
      expect(Object.keys(await redis.xrange("events", "-", "+"))).toEqual([first, second]);
      expect(Object.values(await redis.xrange("events", first, first))).toEqual([{ a: 1 }]);
      await expect(redis.xadd("events", "1-1", { late: 1 })).rejects.toThrow("equal or smaller");
    });

    test("trims to a length, on request and while appending", async () => {
      for (const n of [1, 2, 3, 4, 5]) await add(n);
      expect(await redis.xtrim("events", { strategy: "MAXLEN", exactness: "=", threshold: 3 })).toBe(2);
      await redis.xadd(
        "events",
        "9-1",
        { n: 9 },
        { trim: { type: "MAXLEN", comparison: "=", threshold: 2 } },
      );
      expect(Object.keys(await redis.xrange("events", "-", "+"))).toEqual(["5-1", "9-1"]);
    });

    test("gives each entry to one consumer of a group, and again only until it is acknowledged", async () => {
      await redis.xgroup("events", { type: "CREATE", group: "drain", id: "0", options: { MKSTREAM: true } });
      await add(1);
      await add(2);
      expect(await take("a")).toEqual(["1-1", "2-1"]);
      expect(await take("b")).toEqual([]);
      expect(await redis.xack("events", "drain", "1-1")).toBe(1);
      expect(await redis.xack("events", "drain", "1-1")).toBe(0);
      expect(await take("a", "0")).toEqual(["2-1"]);
    });

    test("refuses a second group of the name, and a group that is not there", async () => {
      const create = () =>
        redis.xgroup("events", { type: "CREATE", group: "drain", id: "0", options: { MKSTREAM: true } });
      await create();
      await expect(create()).rejects.toThrow("BUSYGROUP");
      await expect(redis.xreadgroup("other", "a", "events", ">")).rejects.toThrow("NOGROUP");
    });

    test("hands a dead consumer's entries to another one", async () => {
      await redis.xgroup("events", { type: "CREATE", group: "drain", id: "0", options: { MKSTREAM: true } });
      for (const n of [1, 2, 3]) await add(n);
      await take("dead");
      await redis.xdel("events", "2-1");
      const untouched = (await redis.xautoclaim("events", "drain", "alive", 60_000, "0")) as unknown[];
      expect(untouched[1]).toEqual([]);
      const [next, claimed] = (await redis.xautoclaim("events", "drain", "alive", 0, "0", { count: 10 })) as [
        string,
        [string, string[]][],
      ];
      expect(next).toBe("0-0");
      expect(claimed.map(([id]) => id)).toEqual(["1-1", "3-1"]);
      expect(await take("alive", "0")).toEqual(["1-1", "3-1"]);
      const [count] = (await redis.xpending("events", "drain", "-", "+", 10)) as unknown[][];
      expect(count?.slice(0, 2)).toEqual(["1-1", "alive"]);
    });
  });
}

import { drainStream } from "@haat/analytics/drain";
import { marketEvent, type MarketEvent } from "@haat/analytics/event";
import { keptRequester } from "@haat/api/worlds/kept-redis";
import { redisStreamSink } from "@haat/analytics/redis-stream";
import { newId } from "@haat/core/ids";
import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { expectSoon } from "../soon.ts";
import { redisKinds, type OpenRedis } from "./redis-backends.ts";
import { silentServer } from "./silent-server.ts";

const at = new Date("2026-11-21T06:00:00Z");
const viewed = (): MarketEvent =>
  marketEvent(
    { id: newId("event", at), at, session: null },
    { kind: "product_viewed", productId: newId("product", at), vendorId: newId("vendor", at) },
  );

/** Remembers what it was given, and can be down. */
function memoryStore() {
  const stored: MarketEvent[] = [];
  let isDown = false;
  return {
    stored,
    isDown: (down: boolean) => void (isDown = down),
    store: async (events: readonly MarketEvent[]) => {
      if (isDown) throw new Error("MongoDB is down");
      stored.push(...events);
    },
  };
}

describe.each(redisKinds)("events through the stream of $name", ({ open }) => {
  let redis: OpenRedis;
  let raw: Redis;
  beforeAll(async () => {
    redis = await open();
    raw = new Redis({ url: redis.url, token: redis.token, enableTelemetry: false });
  });
  afterAll(() => redis.close());
  beforeEach(async () => void (await raw.flushdb()));

  const told = async (...events: MarketEvent[]) =>
    redisStreamSink({ ...redis, timeoutMs: 5_000 }).record(events);
  const drain = (
    store: ReturnType<typeof memoryStore>,
    more: { batch?: number; abandonedAfterMs?: number } = {},
  ) => drainStream({ redis, store, consumer: "drain-1", ...more });

  it("arrive whole and in order, and are forgotten once stored", async () => {
    const events = [viewed(), viewed(), viewed()];
    await told(...events.slice(0, 2));
    await told(...events.slice(2));
    const store = memoryStore();
    expect(await drain(store)).toEqual({ stored: 3, dropped: 0 });
    expect(store.stored).toEqual(events);
    expect(await raw.xlen("events")).toBe(0);
    expect(await raw.xpending("events", "drain", "-", "+", 10)).toEqual([]);
    expect(await drain(store)).toEqual({ stored: 0, dropped: 0 });
  });

  it("arrive over kept connections as well", async () => {
    const requester = keptRequester({ ...redis, timeoutMs: 5_000 });
    const event = viewed();
    await redisStreamSink({ ...redis, requester }).record([event]);
    const store = memoryStore();
    await drain(store);
    expect(store.stored).toEqual([event]);
  });

  it("are all moved when there are more than one batch of them", async () => {
    await told(...Array.from({ length: 25 }, viewed));
    const store = memoryStore();
    expect(await drain(store, { batch: 10 })).toMatchObject({ stored: 25 });
  });

  it("wait while MongoDB is down and are stored when it is back", async () => {
    const events = [viewed(), viewed()];
    await told(...events);
    const store = memoryStore();
    store.isDown(true);
    await expect(drain(store)).rejects.toThrow("MongoDB is down");
    expect(await raw.xlen("events")).toBe(2);
    store.isDown(false);
    expect(await drain(store, { abandonedAfterMs: 0 })).toMatchObject({ stored: 2 });
    expect(store.stored).toEqual(events);
  });

  it("that a drain is still working on are not handed to the next one", async () => {
    await told(viewed());
    const store = memoryStore();
    store.isDown(true);
    await drain(store).catch(() => undefined);
    store.isDown(false);
    expect(await drain(store)).toEqual({ stored: 0, dropped: 0 });
  });

  it("are shared out among drains that run at once", async () => {
    await told(...Array.from({ length: 40 }, viewed));
    const store = memoryStore();
    await Promise.all(["a", "b", "c"].map((consumer) => drainStream({ redis, store, consumer, batch: 5 })));
    expect(new Set(store.stored.map(({ id }) => id)).size).toBe(40);
    expect(store.stored).toHaveLength(40);
  });

  it("that nobody can read are dropped and do not stop the others", async () => {
    await raw.xadd("events", "*", { event: "{broken" });
    await raw.xadd("events", "*", { other: "thing" });
    const good = viewed();
    await told(good);
    const store = memoryStore();
    expect(await drain(store)).toEqual({ stored: 1, dropped: 2 });
    expect(store.stored).toEqual([good]);
  });

  it("that carry a phone number where an id belongs never enter the stream", async () => {
    await told({ ...viewed(), id: "01712345678" });
    expect(await raw.exists("events")).toBe(0);
  });
});

describe("a stream that does not answer", () => {
  it("costs a page a quarter of a second at most and never an error", async () => {
    const silent = await silentServer();
    onTestFinished(silent.close);
    const sink = redisStreamSink({ url: silent.url, token: "any" });
    await expectSoon(1_000, () => sink.record([viewed()]));
  });

  it("or is not there costs nothing", async () => {
    const silent = await silentServer();
    await silent.close();
    await expect(
      redisStreamSink({ url: silent.url, token: "any" }).record([viewed()]),
    ).resolves.toBeUndefined();
  });
});

import { Problem } from "@haat/contract/problem";
import { newSecret } from "@haat/core/ids";
import { upstashLimits } from "@haat/limits/upstash";
import { describe, expect, onTestFinished, test } from "vitest";
import { aBuyerSession } from "../market.ts";
import { openWorld, type TestWorld, type WorldOptions } from "../world.ts";

async function open(options: WorldOptions = {}): Promise<TestWorld> {
  const world = await openWorld(options);
  onTestFinished(world.close);
  return world;
}

/** A door of the class `code`: refused for its phone, after the limit has let it pass. */
const knock = (world: TestWorld, headers: Record<string, string> = {}): Promise<Response> =>
  world.fetch("/v1/auth/codes", { body: { phone: "12" }, headers });
/** A door of the class `money`: refused for its empty body, after the limit. */
const order = (world: TestWorld, headers: Record<string, string>): Promise<Response> =>
  world.fetch("/v1/store/orders", { body: {}, headers: { "idempotency-key": newSecret(), ...headers } });
const aCart = () => ({ "x-haat-cart": newSecret() });

async function statuses(times: number, request: () => Promise<Response>): Promise<Record<number, number>> {
  const seen: Record<number, number> = {};
  for (let i = 0; i < times; i += 1) {
    const { status } = await request();
    seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

/** Lets everybody pass and remembers who came. */
function register() {
  const hits: { key: string; perMinute: number }[] = [];
  const hit = async (key: string, perMinute: number) => {
    hits.push({ key, perMinute });
    return { allowed: true, retryAfterSeconds: 0 };
  };
  return { hits, limits: { hit } };
}

describe("one caller", () => {
  test("knocks thirty times a minute at the doors of one-time codes, and is then told how long to wait", async () => {
    const world = await open();
    const cart = aCart();
    expect(await statuses(32, () => knock(world, cart))).toEqual({ 400: 30, 429: 2 });
    const refused = await knock(world, cart);
    const problem = Problem.parse(await refused.json());
    expect(problem).toMatchObject({ code: "rate.limited", status: 429, retryable: true });
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBe(problem.params["retryAfterSeconds"]);
    expect([wait > 0, wait <= 60]).toEqual([true, true]);
    expect((await knock(world, aCart())).status).toBe(400);
  });

  test("comes sixty times a minute where money is, counted apart from the codes", async () => {
    const world = await open();
    const cart = aCart();
    expect(await statuses(61, () => order(world, cart))).toEqual({ 400: 60, 429: 1 });
    expect((await knock(world, cart)).status).toBe(400);
  });

  test("browses and fills the cart uncounted", async () => {
    const { hits, limits } = register();
    const world = await open({ limits });
    await world.fetch("/v1/store/home");
    await world.fetch("/v1/store/cart", { headers: aCart() });
    await world.fetch("/v1/store/quotes", { body: {}, headers: aCart() });
    expect(hits).toEqual([]);
  });

  test("is known by session, then cart, then order, and never by name", async () => {
    const { hits, limits } = register();
    const world = await open({ limits });
    const session = (await aBuyerSession(world)).headers;
    const cart = aCart();
    const ofOrder = { "x-haat-order-token": newSecret() };
    for (const headers of [session, { ...session, ...cart }, cart, { ...cart, ...ofOrder }, ofOrder])
      await knock(world, headers);
    const keys = hits.map(({ key }) => key);
    expect([keys[0] === keys[1], keys[2] === keys[3], new Set(keys).size]).toEqual([true, true, 3]);
    for (const key of keys) expect(key).toMatch(/^code:[0-9a-f]{64}$/);
  });
});

describe("a caller without a token", () => {
  const vercel = (hops: string) => ({ "x-vercel-forwarded-for": hops });

  test("is known by the first hop that our proxy names, with many people behind it", async () => {
    const { hits, limits } = register();
    const world = await open({ limits, trustsProxy: true });
    const places = [vercel("203.0.113.7, 10.0.0.1"), vercel("203.0.113.7"), { "x-real-ip": "203.0.113.8" }];
    for (const headers of places) await knock(world, headers);
    const keys = hits.map(({ key }) => key);
    expect([keys.length, keys[0] === keys[1], keys[1] === keys[2]]).toEqual([3, true, false]);
    expect(hits.map(({ perMinute }) => perMinute)).toEqual([600, 600, 600]);
    for (const key of keys) expect(key).not.toContain("203.0.113");
  });

  test("cannot choose a name where no proxy is trusted", async () => {
    const { hits, limits } = register();
    const world = await open({ limits });
    await knock(world, vercel("203.0.113.7"));
    await knock(world, { "x-real-ip": "203.0.113.7", "x-forwarded-for": "203.0.113.7" });
    expect(hits).toEqual([]);
  });
});

test("a Redis that is not there holds nobody up", async () => {
  const world = await open({ limits: upstashLimits({ url: "http://127.0.0.1:9", token: "none" }) });
  const cart = aCart();
  expect(await statuses(35, () => knock(world, cart))).toEqual({ 400: 35 });
});

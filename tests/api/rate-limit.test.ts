import { Problem } from "@haat/contract/problem";
import { newSecret } from "@haat/core/ids";
import type { Count, RateLimiter } from "@haat/limits/port";
import { upstashLimits } from "@haat/limits/upstash";
import { describe, expect, onTestFinished, test } from "vitest";
import { signIn } from "../signing-in.ts";
import { openWorld, type TestWorld, type WorldOptions } from "../world.ts";

async function open(options: WorldOptions = {}): Promise<TestWorld> {
  const world = await openWorld(options);
  onTestFinished(world.close);
  return world;
}

type Headers = Readonly<Record<string, string>>;
/** A door of the class `code`: refused for its phone, after the limit has let it pass. */
const knock = (world: TestWorld, headers: Headers = {}): Promise<Response> =>
  world.fetch("/v1/auth/codes", { body: { phone: "12" }, headers });
/** A door of the class `money`: refused for its empty body, after the limit. */
const order = (world: TestWorld, headers: Headers): Promise<Response> =>
  world.fetch("/v1/store/orders", { body: {}, headers: { "idempotency-key": newSecret(), ...headers } });
const aCart = () => ({ "x-haat-cart": newSecret() });
const from = (address: string) => ({ "x-vercel-forwarded-for": address });

const tally = (replies: readonly Response[]): Record<number, number> => {
  const seen: Record<number, number> = {};
  for (const { status } of replies) seen[status] = (seen[status] ?? 0) + 1;
  return seen;
};
async function statuses(times: number, request: () => Promise<Response>): Promise<Record<number, number>> {
  const replies: Response[] = [];
  for (let i = 0; i < times; i += 1) replies.push(await request());
  return tally(replies);
}
const atOnce = async (times: number, request: (i: number) => Promise<Response>) =>
  tally(await Promise.all(Array.from({ length: times }, (_, i) => request(i))));

/** Lets everybody pass and remembers who came. */
function register() {
  const hits: Count[] = [];
  const limits: RateLimiter = {
    hit: async (counts) => (hits.push(...counts), { state: "allowed" }),
    remembers: () => false,
    heldFor: () => 0,
  };
  return { hits, limits };
}
const isGone = () => upstashLimits({ url: "http://127.0.0.1:9", token: "none" });

describe("one caller", () => {
  test("knocks thirty times at the doors of one-time codes, and is then told how long to wait", async () => {
    const world = await open();
    const cart = aCart();
    expect(await atOnce(40, () => knock(world, cart))).toEqual({ 400: 30, 429: 10 });
    const refused = await knock(world, cart);
    const problem = Problem.parse(await refused.json());
    expect(problem).toMatchObject({ code: "rate.limited", status: 429, retryable: true });
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBe(problem.params["retryAfterSeconds"]);
    expect([wait > 540, wait <= 600]).toEqual([true, true]);
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

  test("is known by account, then cart, then order, and never by name", async () => {
    const { hits, limits } = register();
    const world = await open({ limits });
    const bearer = async () => ({
      authorization: `Bearer ${(await signIn(world, "01712345678")).access.token}`,
    });
    const [session, other, cart] = [await bearer(), await bearer(), aCart()];
    const ofOrder = { "x-haat-order-token": newSecret() };
    for (const headers of [session, { ...other, ...cart }, cart, { ...cart, ...ofOrder }, ofOrder])
      await knock(world, headers);
    const keys = hits.map(({ key }) => key);
    expect([keys[0] === keys[1], keys[2] === keys[3], new Set(keys).size]).toEqual([true, true, 3]);
    for (const key of keys) expect(key).toMatch(/^code:caller:[0-9a-z]{32}$/);
  });
});

describe("an address", () => {
  test("is the first hop that our proxy names, and is counted beside the caller", async () => {
    const { hits, limits } = register();
    const world = await open({ limits, trustsProxy: true });
    const places = [from("203.0.113.7, 10.0.0.1"), from("203.0.113.7"), { "x-real-ip": "203.0.113.8" }];
    for (const headers of places) await knock(world, headers);
    await knock(world, { ...aCart(), ...from("203.0.113.7") });
    const keys = hits.map(({ key }) => key);
    expect([keys.length, keys[0] === keys[1], keys[1] === keys[2], keys[0] === keys[4]]).toEqual([
      5,
      true,
      false,
      true,
    ]);
    expect(hits.map(({ times }) => times)).toEqual([120, 120, 120, 30, 120]);
    for (const key of keys) expect(key).not.toContain("203.0.113");
  });

  test("stops whoever draws a new cart for every request, also when they come at once", async () => {
    const world = await open({ trustsProxy: true });
    const replies = await atOnce(140, () => knock(world, { ...aCart(), ...from("198.51.100.1") }));
    expect(replies).toEqual({ 400: 120, 429: 20 });
    expect((await knock(world, { ...aCart(), ...from("198.51.100.2") })).status).toBe(400);
  });

  test("of IPv6 is counted by its first 64 bits, however it is spelled", async () => {
    const world = await open({ trustsProxy: true });
    const one = (i: number) =>
      [`2001:db8:1:2::${(i + 1).toString(16)}`, `2001:0DB8:0001:0002:${i}::1`, `[2001:db8:1:2:0:0:0:${i}]`][
        i % 3
      ];
    expect(await atOnce(125, (i) => knock(world, from(one(i) ?? "")))).toEqual({ 400: 120, 429: 5 });
    expect((await knock(world, from("2001:db8:1:3::1"))).status).toBe(400);
  });

  test("cannot be chosen where no proxy is trusted, nor by another header where one is", async () => {
    const { hits, limits } = register();
    const world = await open({ limits });
    await knock(world, from("203.0.113.7"));
    await knock(world, { "x-real-ip": "203.0.113.7", "x-forwarded-for": "203.0.113.7" });
    expect(hits).toEqual([]);
    const trusting = await open({ limits, trustsProxy: true });
    for (const other of ["x-forwarded-for", "forwarded", "x-client-ip", "cf-connecting-ip", "true-client-ip"])
      await knock(trusting, { ...from("203.0.113.7"), [other]: "198.51.100.7" });
    expect([hits.length, new Set(hits.map(({ key }) => key)).size]).toEqual([5, 1]);
  });

  test("opens no other door by a slash or a capital more", async () => {
    const world = await open({ trustsProxy: true });
    const at = from("198.51.100.9");
    await atOnce(120, () => knock(world, at));
    for (const path of ["/v1/auth/codes", "/v1/auth/codes?x=1", "/v1/auth/challenges"])
      expect((await world.fetch(path, { body: { phone: "12" }, headers: at })).status).toBe(429);
    for (const path of ["/v1/auth/codes/", "/V1/auth/codes", "/v1//auth/codes", "/v1/auth/Codes"])
      expect((await world.fetch(path, { body: { phone: "12" }, headers: at })).status).toBe(404);
  });
});

describe("while Redis is away", () => {
  test("money and browsing go on", async () => {
    const world = await open({ limits: isGone() });
    const cart = aCart();
    expect(await statuses(65, () => order(world, cart))).toEqual({ 400: 65 });
  });

  test("the doors of sign-in are counted in the database, also under parallel knocks", async () => {
    const world = await open({ limits: isGone() });
    const cart = aCart();
    expect(await atOnce(40, () => knock(world, cart))).toEqual({ 400: 30, 429: 10 });
    const wait = Number((await knock(world, cart)).headers.get("retry-after"));
    expect([wait > 540, wait <= 600]).toEqual([true, true]);
    await world.owner.query("update rate_count set ends_at = now() - interval '1 second'");
    expect((await knock(world, cart)).status).toBe(400);
  });
});

test("a visitor whom our own pages name is counted for himself, and nobody else can name one", async () => {
  const { hits, limits } = register();
  const world = await open({ limits, trustsProxy: true });
  const pages = from("10.0.0.1");
  const named = (address: string, key: string) => ({
    ...pages,
    "x-haat-visitor": address,
    "x-haat-web": key,
  });
  const ours = world.edge.webKey ?? "";
  for (const headers of [pages, named("203.0.113.1", ours), named("203.0.113.2", ours)])
    await knock(world, headers);
  for (const key of ["", "x", `${ours}x`, ours.replace(/.$/, "?"), ours.repeat(2)])
    await knock(world, named("203.0.113.3", key));
  const keys = hits.map(({ key }) => key);
  expect([keys.length, new Set(keys).size, new Set([keys[0], ...keys.slice(3)]).size]).toEqual([8, 3, 1]);
});

import { Problem } from "@haat/contract/problem";
import { newId, newSecret } from "@haat/core/ids";
import { describe, expect, onTestFinished, test } from "vitest";
import { placeOrder } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop } from "../shop.ts";
import { openWorld, type TestWorld, type WorldOptions } from "../world.ts";

async function open(options: WorldOptions = {}): Promise<TestWorld> {
  const world = await openWorld(options);
  onTestFinished(world.close);
  return world;
}

type Headers = Readonly<Record<string, string>>;
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

describe("whoever looks for what he was not given", () => {
  const track = (world: TestWorld, headers: Headers) =>
    world.fetch("/v1/store/track", { headers, body: { code: newSecret().slice(0, 12) } });

  test("is stopped after five codes of parcels, and sees nothing any more", async () => {
    const world = await open({ trustsProxy: true });
    const [here, there] = [from("198.51.100.20"), from("198.51.100.21")];
    expect(await statuses(7, () => track(world, here))).toEqual({ 404: 5, 429: 2 });
    expect((await track(world, there)).status).toBe(404);
    expect((await world.fetch("/v1/store/home", { headers: here })).status).toBe(200);
  });

  test("has no further tries at the door that tells of changes", async () => {
    const world = await open({ trustsProxy: true });
    const headers = from("198.51.100.77");
    const live = () =>
      world.fetch("/v1/store/track/live", { headers, body: { code: newSecret().slice(0, 12) } });
    expect(await statuses(3, () => track(world, headers))).toEqual({ 404: 3 });
    expect(await statuses(4, live)).toEqual({ 404: 2, 429: 2 });
    expect((await track(world, headers)).status).toBe(429);
  });

  test("is stopped after five of them also when every try comes from elsewhere", async () => {
    const world = await open({ trustsProxy: true });
    const cart = { "x-haat-cart": newSecret() };
    let place = 0;
    const look = () => track(world, { ...cart, ...from(`198.51.100.${(place += 1)}`) });
    expect(await statuses(7, look)).toEqual({ 404: 5, 429: 2 });
  });

  test("guesses five times at one order from wherever he comes", async () => {
    const world = await open({ trustsProxy: true });
    const id = newId("order", new Date());
    const guess = (i: number) =>
      world.fetch(`/v1/store/orders/${id}`, {
        headers: { "x-haat-order-token": newSecret(), ...from(`203.0.113.${i}`) },
      });
    const replies: Response[] = [];
    for (let i = 1; i <= 8; i += 1) replies.push(await guess(i));
    expect(tally(replies)).toEqual({ 404: 5, 429: 3 });
    const bodies = await Promise.all(
      replies.slice(0, 5).map(async (reply) => Problem.parse(await reply.json())),
    );
    expect(new Set(bodies.map(({ instance: _, ...body }) => JSON.stringify(body))).size).toBe(1);
  });

  test("locks nobody out of his own order", async () => {
    const shop = await openShop();
    onTestFinished(shop.close);
    const { variants } = await aProduct(shop.world);
    const { order, token } = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
    const read = (address: string, shown: string) =>
      shop.world.fetch(`/v1/store/orders/${order.id}`, {
        headers: { "x-haat-order-token": shown, ...from(address) },
      });
    for (let i = 1; i <= 8; i += 1) await read(`203.0.113.${i}`, newSecret());
    expect((await read("203.0.113.99", newSecret())).status).toBe(429);
    expect((await read("198.51.100.40", token)).status).toBe(200);
  });

  test("tries a hundred names of goods in ten minutes", async () => {
    const world = await open({ trustsProxy: true });
    const look = (i: number) =>
      world.fetch(`/v1/store/products/nai-${i}`, { headers: from("198.51.100.30") });
    expect(await atOnce(100, look)).toEqual({ 404: 100 });
    expect((await look(101)).status).toBe(429);
    expect((await world.fetch("/v1/store/home", { headers: from("198.51.100.30") })).status).toBe(429);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Placed, orderCode, placeOrder, verifyOrder } from "../buying.ts";
import { aProduct } from "../market.ts";
import { type ListenedTo, listen } from "../listened.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let brief: TestShop;
beforeAll(async () => {
  shop = await openShop({ live: { everyMs: 20, rounds: 3_000 } });
  brief = await openShop({ live: { everyMs: 5, rounds: 4 } });
});
afterAll(async () => {
  await shop.close();
  await brief.close();
});

async function cashOrder(of: TestShop): Promise<Placed> {
  const { variants } = await aProduct(of.world, { pricesMinor: [125_040n] });
  return placeOrder(of, "cod", [[variants[0].id, 1]]);
}

const tokenOf = ({ headers }: Placed) => ({ "x-haat-order-token": headers["x-haat-order-token"] ?? "" });
const ordersDoor = (of: TestShop, placed: Placed, headers: Readonly<Record<string, string>>) =>
  of.world.fetch(`/v1/store/orders/${placed.order.id}/live`, { headers });
const trackDoor = (of: TestShop, code: string, headers: Readonly<Record<string, string>> = {}) =>
  of.world.fetch("/v1/store/track/live", { body: { code }, headers });
const markOf = (reply: Response): string => (reply.headers.get("etag") ?? "").replaceAll('"', "");

describe("news of an order", () => {
  test.each<
    [string, (placed: Placed, seen: string) => Promise<Response>, (placed: Placed) => Promise<Response>]
  >([
    [
      "its buyer",
      (placed, seen) => ordersDoor(shop, placed, { ...tokenOf(placed), "last-event-id": seen }),
      (placed) => shop.world.fetch(`/v1/store/orders/${placed.order.id}`, { headers: tokenOf(placed) }),
    ],
    [
      "whoever has its code",
      ({ order }, seen) => trackDoor(shop, order.trackCode, { "last-event-id": seen }),
      ({ order }) => shop.world.fetch("/v1/store/track", { body: { code: order.trackCode } }),
    ],
  ])("reach %s when it moves, and not before", async (_who, open, read) => {
    const placed = await cashOrder(shop);
    const seen = markOf(await read(placed));
    const reply = await open(placed, seen);
    expect([reply.status, reply.headers.get("content-type")?.split(";")[0]]).toEqual([
      200,
      "text/event-stream",
    ]);
    expect(reply.headers.get("cache-control")).toBe("private, no-store, no-transform");
    await using stream = listen(reply);
    expect(await stream.until((text) => text.split(":\n\n").length > 3)).not.toContain("event:");
    await verifyOrder(shop, placed);
    const heard = await stream.until((text) => text.includes("event: changed"));
    const mark = markOf(await read(placed));
    expect(heard).toContain(`id: ${mark}`);
    expect(mark).not.toBe(seen);
    expect(heard).not.toMatch(/রহিমা|phone|minor/);
  });

  test("tell at once who comes back with an older mark, or with none", async () => {
    const placed = await cashOrder(shop);
    for (const seen of ["0".repeat(16), ""]) {
      await using stream: ListenedTo = listen(
        await trackDoor(shop, placed.order.trackCode, { "last-event-id": seen }),
      );
      expect(await stream.until((text) => text.includes("\n\n:"))).toContain("event: changed");
    }
  });

  test("are nobody else's", async () => {
    const placed = await cashOrder(shop);
    for (const reply of [
      await ordersDoor(shop, placed, {}),
      await ordersDoor(shop, placed, tokenOf(await cashOrder(shop))),
      await trackDoor(shop, "0000000000aa"),
    ])
      expect([reply.status, await reply.json()]).toEqual([
        404,
        expect.objectContaining({ code: "order.not_found" }),
      ]);
  });

  test("end by themselves, and whoever comes again with the last mark is told nothing twice", async () => {
    const placed = await cashOrder(brief);
    const first = await (await trackDoor(brief, placed.order.trackCode)).text();
    expect(first.match(/^event: changed$/gm)).toHaveLength(1);
    expect(first.match(/^:$/gm)).toHaveLength(3);
    const mark = /^id: (\w+)$/m.exec(first)?.[1] ?? "";
    const again = await (await trackDoor(brief, placed.order.trackCode, { "last-event-id": mark })).text();
    expect(again).not.toContain("event:");
  });

  test("cost nothing once their listener has left", async () => {
    const placed = await cashOrder(shop);
    const stream = listen(await ordersDoor(shop, placed, tokenOf(placed)));
    await stream.until((text) => text.includes("\n\n:"));
    await stream.leave();
    // Each of these takes longer than a round of the stream would.
    const codes = async () => {
      for (let asked = 0; asked < 5; asked += 1) await orderCode(shop, placed.order.id);
      for (let asked = 0; asked < 5; asked += 1)
        await shop.world.fetch("/v1/store/track", { body: { code: placed.order.trackCode } });
      await aProduct(shop.world, { pricesMinor: [100n] });
    };
    expect(await shop.world.countTrips(codes)).toBe(5);
  });

  test("are begun by one person no more than twelve times a minute", async () => {
    const placed = await cashOrder(brief);
    const statuses: number[] = [];
    for (let asked = 0; asked < 14; asked += 1) {
      const reply = await ordersDoor(brief, placed, tokenOf(placed));
      statuses.push(reply.status);
      await reply.text();
    }
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429, 429]);
  });
});

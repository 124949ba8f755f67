import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payByWallet, placeOrder } from "../buying.ts";
import { aBuyerSession, aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const say = (headers: Headers, purpose: string, given: boolean) =>
  shop.world.fetch(`/v1/auth/me/consents/${purpose}`, { method: "PUT", headers, body: { given } });

describe("visits are counted", () => {
  const visit = async (headers: Headers) => {
    const { slug, variants } = await aProduct(shop.world);
    shop.world.events.length = 0;
    await shop.world.fetch(`/v1/store/products/${slug}`, { headers });
    await shop.world.fetch("/v1/store/products?q=jamdani", { headers });
    const line = { method: "PUT", body: { quantity: 1 }, headers };
    await shop.world.fetch(`/v1/store/cart/lines/${variants[0].id}`, line);
    return shop.world.events.map(({ kind }) => kind);
  };
  const all = ["product_viewed", "searched", "cart_line_set"];

  test("of whoever has said nothing or yes, and of nobody who has said no", async () => {
    const { headers } = await aBuyerSession(shop.world);
    expect(await visit(headers)).toEqual(all);
    await say(headers, "analytics", false);
    expect(await visit(headers)).toEqual([]);
    await say(headers, "analytics", true);
    expect(await visit(headers)).toEqual(all);
  });

  test("of nobody who has said no, also where our page only names him and the reply is everybody's", async () => {
    const { headers } = await aBuyerSession(shop.world);
    const named = { "x-haat-counting": headers["authorization"]?.replace("Bearer ", "") ?? "" };
    expect(await visit(named)).toEqual(all);
    await say(headers, "analytics", false);
    expect(await visit(named)).toEqual([]);
    const me = { "x-haat-counting": named["x-haat-counting"] };
    expect((await shop.world.fetch("/v1/auth/me", { headers: me })).status).toBe(401);
    expect(await visit({ "x-haat-counting": "nonsense" })).toEqual(all);
  });

  test("of nobody in what is told of orders: no event of one leads to the visit before it", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
    await payByWallet(shop, placed);
    const { rows } = await shop.world.owner.query<{ session: string | null; kind: string }>(
      "select payload->>'session' as session, payload->>'kind' as kind from outbox where topic = 'event' and aggregate = $1",
      [`event:${placed.order.id}`],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["order_placed", "payment_captured"]),
    );
    expect(rows.map(({ session }) => session)).toEqual(rows.map(() => null));
  });

  test("of a guest, unless his browser or he has said no", async () => {
    expect(await visit({})).toEqual(all);
    expect(await visit({ "x-haat-counting": "no" })).toEqual([]);
    expect(await visit({ "sec-gpc": "1" })).toEqual([]);
  });
});

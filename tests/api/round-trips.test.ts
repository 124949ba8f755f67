import { afterAll, beforeAll, expect, test } from "vitest";
import { aBuyerSession, aProduct } from "../market.ts";
import { openWorld, type TestRequest, type TestWorld } from "../world.ts";

/** Database round trips a route may need. A route that is not named here has not been thought about. */
const budget: Readonly<Record<string, number>> = {
  "GET /v1/store/home": 1,
  "GET /v1/store/categories": 1,
  "GET /v1/store/products": 1,
  "GET /v1/store/products?q": 1,
  "GET /v1/store/products/{slug}": 1,
  "GET /v1/store/vendors/{slug}": 1,
  "GET /v1/store/areas": 1,
  "GET /v1/store/cart": 1,
  "PUT /v1/store/cart/lines/{variantId}": 1,
  "DELETE /v1/store/cart/lines/{variantId}": 1,
  "POST /v1/store/quotes": 1,
  "POST /v1/auth/codes": 1,
  "POST /v1/auth/sessions": 1,
  "GET /v1/auth/me": 2,
  "DELETE /v1/auth/sessions/current": 2,
};

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

type Step = readonly [route: string, path: string, init?: TestRequest];

/** One request of every kind, in an order in which each of them has something to do. */
async function steps(): Promise<Step[]> {
  const [one, two] = [await aProduct(world), await aProduct(world)];
  const cart = { "x-haat-cart": "0123456789abcdefghjkmnpqrstvwxyz" };
  const { headers } = await aBuyerSession(world);
  const line = ({ variants }: typeof one) => `/v1/store/cart/lines/${variants[0].id}`;
  const put = { method: "PUT", body: { quantity: 1 }, headers: cart };
  return [
    ["GET /v1/store/home", "/v1/store/home"],
    ["GET /v1/store/categories", "/v1/store/categories"],
    ["GET /v1/store/products", `/v1/store/products?vendor=${one.vendor.slug}&in_stock=true&max_price=5000`],
    ["GET /v1/store/products?q", "/v1/store/products?q=jamdani"],
    ["GET /v1/store/products?q", "/v1/store/products?q=jamdoni"],
    ["GET /v1/store/products/{slug}", `/v1/store/products/${one.slug}`],
    ["GET /v1/store/vendors/{slug}", `/v1/store/vendors/${one.vendor.slug}`],
    ["GET /v1/store/areas", "/v1/store/areas?parent=dis-dhaka"],
    ["PUT /v1/store/cart/lines/{variantId}", line(one), put],
    ["PUT /v1/store/cart/lines/{variantId}", line(two), put],
    ["GET /v1/store/cart", "/v1/store/cart", { headers: cart }],
    [
      "POST /v1/store/quotes",
      "/v1/store/quotes",
      { body: { areaId: "tha-dhaka-dhanmondi", method: "cod" }, headers: cart },
    ],
    ["DELETE /v1/store/cart/lines/{variantId}", line(two), { method: "DELETE", headers: cart }],
    ["POST /v1/auth/codes", "/v1/auth/codes", { body: { phone: "01712345678" } }],
    ["POST /v1/auth/sessions", "/v1/auth/sessions", { body: { phone: "01712345678", code: "000000" } }],
    ["GET /v1/auth/me", "/v1/auth/me", { headers }],
    ["DELETE /v1/auth/sessions/current", "/v1/auth/sessions/current", { method: "DELETE", headers }],
  ];
}

test("no route asks the database more often than its budget says", async () => {
  const asked = new Map<string, number>();
  for (const [route, path, init] of await steps()) {
    const trips = await world.countTrips(async () => {
      const reply = await world.fetch(path, init);
      expect([path, reply.status < 500]).toEqual([path, true]);
    });
    expect([route, trips > 0]).toEqual([route, true]);
    asked.set(route, Math.max(asked.get(route) ?? 0, trips));
  }
  expect(Object.fromEntries(asked)).toEqual(budget);
});

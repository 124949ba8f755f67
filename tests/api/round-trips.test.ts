import { AddressList } from "@haat/contract/address-book";
import { ChallengeView, CodeView } from "@haat/contract/auth";
import { PlacedOrderView } from "@haat/contract/order";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SessionView } from "@haat/contract/session";
import { aBuyerSession, aProduct } from "../market.ts";
import { aSessionOf } from "../stays.ts";
import { cartOf, orderBody, quoteOf } from "../buying.ts";
import { workOf } from "../asking-code.ts";
import { waitingMessages } from "../messages.ts";
import { openWorld, type TestRequest, type TestWorld } from "../world.ts";

/** Database round trips each route of the edge may need; finding out who asks is one of them where it must be known first. */
const budget: Readonly<Record<string, number>> = {
  "GET /v1/store/home": 1,
  "GET /v1/store/categories": 1,
  "GET /v1/store/products": 1,
  "GET /v1/store/products/{slug}": 1,
  "GET /v1/store/vendors/{slug}": 1,
  "GET /v1/store/areas": 1,
  "GET /v1/store/cart": 1,
  "PUT /v1/store/cart/lines/{variantId}": 1,
  "DELETE /v1/store/cart/lines/{variantId}": 1,
  "POST /v1/store/quotes": 1,
  "POST /v1/store/orders": 2,
  "GET /v1/store/orders": 2,
  "GET /v1/store/orders/{id}": 1,
  "GET /v1/store/track/{code}": 1,
  "GET /v1/limits": 0,
  "POST /v1/auth/challenges": 0,
  "POST /v1/auth/codes": 1,
  "POST /v1/auth/sessions": 1,
  "POST /v1/auth/sessions/refresh": 1,
  "GET /v1/auth/me": 2,
  "GET /v1/auth/sessions": 2,
  "DELETE /v1/auth/sessions": 2,
  "DELETE /v1/auth/sessions/{id}": 2,
  "DELETE /v1/auth/sessions/current": 2,
  "GET /v1/auth/me/profile": 2,
  "PUT /v1/auth/me/profile": 2,
  "GET /v1/auth/me/addresses": 2,
  "POST /v1/auth/me/addresses": 3,
  "PUT /v1/auth/me/addresses/{id}": 3,
  "PUT /v1/auth/me/addresses/{id}/default": 2,
  "DELETE /v1/auth/me/addresses/{id}": 2,
  "GET /v1/auth/me/consents": 2,
  "PUT /v1/auth/me/consents/{purpose}": 3,
};

let world: TestWorld;
const asked = new Map<string, number>();
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Sends it and remembers the most round trips that this route has needed. */
async function count(route: string, path: string, init?: TestRequest): Promise<Response> {
  let reply = new Response();
  const trips = await world.countTrips(async () => void (reply = await world.fetch(path, init)));
  expect([route, path, reply.status < 400]).toEqual([route, path, true]);
  asked.set(route, Math.max(asked.get(route) ?? 0, trips));
  return reply;
}

async function browse(): Promise<void> {
  const { slug, vendor } = await aProduct(world);
  await count("GET /v1/store/home", "/v1/store/home");
  await count("GET /v1/store/categories", "/v1/store/categories");
  for (const query of [`vendor=${vendor.slug}&in_stock=true&max_price=5000`, "q=jamdani", "q=jamdoni"])
    await count("GET /v1/store/products", `/v1/store/products?${query}`);
  await count("GET /v1/store/products/{slug}", `/v1/store/products/${slug}`);
  await count("GET /v1/store/vendors/{slug}", `/v1/store/vendors/${vendor.slug}`);
  await count("GET /v1/limits", "/v1/limits");
  await count("GET /v1/store/areas", "/v1/store/areas?parent=dis-dhaka");
}

async function fillAndOrder(): Promise<void> {
  const ids = [await aProduct(world), await aProduct(world), await aProduct(world)].map(
    ({ variants }) => variants[0].id,
  );
  const cart = await cartOf(
    world,
    ids.map((id) => [id, 1] as const),
  );
  const headers = { "x-haat-cart": cart };
  const line = `/v1/store/cart/lines/${ids[0]}`;
  await count("PUT /v1/store/cart/lines/{variantId}", line, {
    method: "PUT",
    body: { quantity: 2 },
    headers,
  });
  await count("GET /v1/store/cart", "/v1/store/cart", { headers });
  await count("DELETE /v1/store/cart/lines/{variantId}", line, { method: "DELETE", headers });
  await count("POST /v1/store/quotes", "/v1/store/quotes", {
    body: { areaId: "tha-dhaka-dhanmondi", method: "cod" },
    headers,
  });
  const body = orderBody((await quoteOf(world, cart, "cod")).hash, "cod");
  const reply = await count("POST /v1/store/orders", "/v1/store/orders", {
    body,
    headers: { ...headers, "idempotency-key": "once" },
  });
  const { order, token } = PlacedOrderView.parse(await reply.json());
  await count("GET /v1/store/orders/{id}", `/v1/store/orders/${order.id}`, {
    headers: { "x-haat-order-token": token },
  });
  await count("GET /v1/store/track/{code}", `/v1/store/track/${order.trackCode}`);
}

async function comeAndGo(): Promise<void> {
  const phone = "01712345678";
  const ask = "/v1/auth/challenges";
  const asked = await count(`POST ${ask}`, ask, { body: { phone } });
  const work = workOf(ChallengeView.parse(await asked.json()));
  const sent = await count("POST /v1/auth/codes", "/v1/auth/codes", { body: { phone, work } });
  const { flow } = CodeView.parse(await sent.json());
  const [sms] = await waitingMessages(world);
  const code = /\d{6}/.exec(sms?.text ?? "")?.[0];
  const opened = await count("POST /v1/auth/sessions", "/v1/auth/sessions", { body: { phone, code, flow } });
  const { refresh } = SessionView.parse(await opened.json());
  const turn = "/v1/auth/sessions/refresh";
  await count(`POST ${turn}`, turn, { body: { refreshToken: refresh.token } });
  const { headers, userId } = await aBuyerSession(world);
  await count("GET /v1/auth/me", "/v1/auth/me", { headers });
  await count("GET /v1/store/orders", "/v1/store/orders", { headers });
  await count("GET /v1/auth/sessions", "/v1/auth/sessions", { headers });
  const other = `/v1/auth/sessions/${(await aSessionOf(world, userId)).sessionId}`;
  await count("DELETE /v1/auth/sessions/{id}", other, { method: "DELETE", headers });
  await count("DELETE /v1/auth/sessions", "/v1/auth/sessions", { method: "DELETE", headers });
  await count("DELETE /v1/auth/sessions/current", "/v1/auth/sessions/current", { method: "DELETE", headers });
}

async function tendOneself(): Promise<void> {
  const { headers } = await aBuyerSession(world);
  const me = "/v1/auth/me";
  const profile = { headers, method: "PUT", body: { name: "Rahima", locale: "bn" } };
  await count(`PUT ${me}/profile`, `${me}/profile`, profile);
  await count(`GET ${me}/profile`, `${me}/profile`, { headers });
  const { contact, address: place } = orderBody("", "cod");
  const body = {
    recipient: contact.name,
    phone: contact.phone,
    areaId: place.areaId,
    details: place.details,
  };
  const added = await count(`POST ${me}/addresses`, `${me}/addresses`, { headers, body });
  const [first] = AddressList.parse(await added.json()).items;
  await count(`GET ${me}/addresses`, `${me}/addresses`, { headers });
  const one = `${me}/addresses/${first?.id}`;
  await count(`PUT ${me}/addresses/{id}`, one, { headers, method: "PUT", body });
  await count(`PUT ${me}/addresses/{id}/default`, `${one}/default`, { headers, method: "PUT" });
  await count(`DELETE ${me}/addresses/{id}`, one, { headers, method: "DELETE" });
  await count(`GET ${me}/consents`, `${me}/consents`, { headers });
  const said = { headers, method: "PUT", body: { given: false } };
  await count(`PUT ${me}/consents/{purpose}`, `${me}/consents/analytics`, said);
}

test("no route of the edge asks the database more often than its budget says, and none has no budget", async () => {
  await browse();
  await fillAndOrder();
  await comeAndGo();
  await tendOneself();
  expect(Object.fromEntries(asked)).toEqual(budget);
  const policies = (await (await world.fetch("/v1/policy.json")).json()) as readonly {
    method: string;
    path: string;
    surface: string;
  }[];
  const routes = policies
    .filter(({ surface }) => surface === "edge")
    .map(({ method, path }) => `${method} ${path}`);
  expect(routes.toSorted()).toEqual(Object.keys(budget).toSorted());
});

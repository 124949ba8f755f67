import { createApp } from "@haat/api/app";
import type { EdgeDeps } from "@haat/api/context";
import type { PolicyRow } from "@haat/api/policy-table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed, orderCode, placeOrder } from "../buying.ts";
import { pathaoEnvironment } from "../contracts/pathao-provider.ts";
import { aProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { type KeyedRequest, keyedRoutes } from "../keyed-routes.ts";
import { anyPace } from "../refusals.ts";
import { moved } from "../standing.ts";

/** Nobody is there: what is asked of him is rejected. */
const couriers = { ...pathaoEnvironment("http://127.0.0.1:9"), PATHAO_TIMEOUT_MS: "300" };
let shop: TestShop;
beforeAll(async () => void (shop = await openShop({ limits: anyPace, couriers })));
afterAll(() => shop.close());

const described = createApp({
  // Describing calls nobody.
  edge: { now: () => new Date() } as EdgeDeps,
  node: null,
  report: () => undefined,
  log: () => undefined,
  ready: async () => ({}),
});
const policies = (await (await described.request("/v1/policy.json")).json()) as readonly PolicyRow[];
const required = policies
  .filter(({ idempotency }) => idempotency === "required")
  .map(({ method, path }) => `${method} ${path}`);

test("every route that asks for a key can be tried, and none that does not", () => {
  expect(Object.keys(keyedRoutes).toSorted()).toEqual(required.toSorted());
});

type Told = Readonly<{ status: number; replayed: string | null; wait: string | null; text: string }>;

async function send(
  { path, headers, body }: Omit<KeyedRequest, "otherBody" | "stranger">,
  key: string | undefined,
): Promise<Told> {
  const named = key === undefined ? headers : { ...headers, "idempotency-key": key };
  const reply = await shop.world.fetch(path, { method: "POST", headers: named, body });
  const { headers: told, status } = reply;
  return {
    status,
    replayed: told.get("idempotent-replayed"),
    wait: told.get("retry-after"),
    text: await reply.text(),
  };
}

const codeOf = ({ text }: Told): string => (JSON.parse(text) as { code?: string }).code ?? "";
/** As if the process had died that long ago, between its work and the keeping of its answer. */
const killBeforeAnswer = (key: string | undefined, secondsAgo: number) =>
  shop.world.owner.query(
    "update idempotency_key set answer = answer - 'reply', created_at = now() - $2 * interval '1 second' where key = $1",
    [key, secondsAgo],
  );

const prepare = (route: string): Promise<KeyedRequest> => {
  const prepared = keyedRoutes[route]?.(shop);
  if (!prepared) throw new Error(`nobody knows how to try ${route}`);
  return prepared;
};

describe.each(required)("%s", { timeout: 180_000 }, (route) => {
  let prepared: Promise<KeyedRequest> | undefined;
  /** The same for all that are refused and for the first that is done: what is refused uses nothing up. */
  const undone = (): Promise<KeyedRequest> => (prepared ??= prepare(route));

  async function doOnce() {
    const request = await undone();
    const key = crypto.randomUUID().padEnd(255, "~");
    return { ...(await moved(shop, () => send(request, key))), request, key };
  }
  let first: ReturnType<typeof doOnce> | undefined;
  const doneOnce = (): ReturnType<typeof doOnce> => (first ??= doOnce());

  test.each([
    ["no key", undefined],
    ["an empty key", ""],
    ["a key of 256 characters", "k".repeat(256)],
    ["a key that is not ASCII", "schlüssel"],
  ])("with %s is refused and does nothing", async (_, key) => {
    const request = await undone();
    const { by, told } = await moved(shop, () => send(request, key));
    expect([told.status, codeOf(told).split(".")[0], by]).toEqual([400, "idempotency", {}]);
  });

  test("is answered again byte for byte, and not done again after a death before the answer was kept", async () => {
    const { by, told, request, key } = await doneOnce();
    expect([told.status < 300, told.replayed], told.text).toEqual([true, null]);
    expect(by).not.toEqual({});
    const inBangla = { ...request, headers: { ...request.headers, "x-locale": "bn" } };
    const again = await moved(shop, () => send(inBangla, key));
    expect(again).toEqual({ by: {}, told: { ...told, replayed: "true" } });

    await killBeforeAnswer(key, 46);
    const afterDeath = await moved(shop, () => send(request, key));
    expect([afterDeath.by, afterDeath.told.text]).toEqual([{}, told.text]);
  });

  test("refuses another body under the same key, and takes another caller for another", async () => {
    const { request: done, key, told } = await doneOnce();
    expect(told.status).toBeLessThan(300);
    const { otherBody, stranger, ...request } = done;
    const other = await moved(shop, () => send({ ...request, body: otherBody }, key));
    expect([other.told.status, codeOf(other.told), other.by]).toEqual([422, "idempotency.key_reused", {}]);
    const strange = await moved(shop, () => send({ ...request, headers: stranger }, key));
    const isKept = ["auth.forbidden", "auth.required"].includes(codeOf(strange.told));
    const trail = isKept ? { audit: 1 } : {};
    expect([strange.told.replayed, strange.by]).toEqual([null, trail]);
    expect(codeOf(strange.told)).not.toMatch(/^idempotency/);
  });

  test("is done once for six at once, who hear one answer or to wait", async () => {
    const once = await doneOnce();
    const key = crypto.randomUUID();
    const crowded = await prepare(route);
    const crowd = await moved(shop, () => Promise.all(Array.from({ length: 6 }, () => send(crowded, key))));
    expect(crowd.by).toEqual(once.by);
    const answered = crowd.told.filter(({ status }) => status < 300);
    const waiting = crowd.told.filter(({ status }) => status >= 300);
    expect(new Set(answered.map(({ text }) => text)).size).toBe(1);
    expect(answered.filter(({ replayed }) => replayed === null)).toHaveLength(1);
    for (const told of waiting)
      expect([told.status, codeOf(told), told.wait]).toEqual([409, "idempotency.in_progress", "2"]);
  });
});

describe("a key", () => {
  async function cashOrder() {
    const { variants } = await aProduct(shop.world, { stock: 9 });
    const { order, headers } = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
    const body = { code: await orderCode(shop, order.id) };
    return { order, path: `/v1/store/orders/${order.id}/verify`, headers: keyed(headers), body };
  }

  test("under which only nonsense was sent is as if never used", async () => {
    const { path, headers, body } = await cashOrder();
    const sent = async (what: unknown) => (await shop.world.fetch(path, { headers, body: what })).status;
    expect([await sent({ code: 7 }), await sent("{"), await sent(body)]).toEqual([400, 400, 200]);
  });

  test("whose work failed by our own fault runs again and completes", async () => {
    const { path, headers, body } = await cashOrder();
    const sent = async () => (await shop.world.fetch(path, { headers, body })).status;
    await shop.world.owner.query("revoke insert on payment_attempt from haat_job");
    expect(await sent()).toBe(500);
    await shop.world.owner.query("grant insert on payment_attempt to haat_job");
    expect([await sent(), await sent()]).toEqual([200, 200]);
    await expectBooksInOrder(shop);
  });

  test("that placed an order is answered as it was then, whatever became of the order since", async () => {
    const request = await prepare("POST /v1/store/orders");
    const key = crypto.randomUUID();
    const first = await send(request, key);
    const { order, token } = JSON.parse(first.text) as { order: { id: string }; token: string };
    const path = `/v1/store/orders/${order.id}/cancel`;
    const headers = { "x-haat-order-token": token };
    expect((await send({ path, headers }, crypto.randomUUID())).status).toBe(200);
    expect(await send(request, key)).toEqual({ ...first, replayed: "true" });
  });

  test("is another one on another route", async () => {
    const { order, path, headers, body } = await cashOrder();
    expect((await shop.world.fetch(path, { headers, body })).status).toBe(200);
    const cancelled = await shop.world.fetch(`/v1/store/orders/${order.id}/cancel`, {
      method: "POST",
      headers,
      body,
    });
    expect([cancelled.status, cancelled.headers.get("idempotent-replayed")]).toEqual([200, null]);
  });

  test("whose request died with it waits for the lease and is then driven to its end, by one alone", async () => {
    const { path, headers, body } = await cashOrder();
    const sent = () => shop.world.fetch(path, { headers, body });
    const first = await (await sent()).text();
    await killBeforeAnswer(headers["idempotency-key"], 40);
    expect((await sent()).status).toBe(409);
    await killBeforeAnswer(headers["idempotency-key"], 46);
    const retried = await Promise.all([sent(), sent(), sent()]);
    const done = retried.filter(({ status }) => status === 200);
    expect(new Set(await Promise.all(done.map((reply) => reply.text())))).toEqual(new Set([first]));
    expect(done.filter(({ headers: told }) => !told.has("idempotent-replayed"))).toHaveLength(1);
    await expectBooksInOrder(shop);
  });
});

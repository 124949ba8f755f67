import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { type KeyedRequest, keyedRoutes } from "../keyed-routes.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { moved } from "../standing.ts";
import { boundariesOf, deathsOf } from "./deaths.ts";
import { endLease } from "./lease.ts";
import { walk } from "./walk.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
  // Fetches the wallet's token, which all walks share.
  await shop.node.payments.bkash.lookup("nothing");
});
afterAll(() => shop.close());

async function prepared(route: string): Promise<KeyedRequest> {
  const request = await keyedRoutes[route]?.(shop);
  if (!request) throw new Error(`nobody knows how to try ${route}`);
  return { ...request, headers: keyed(request.headers) };
}

const send = async ({ path, headers, body }: KeyedRequest) => {
  const reply = await shop.world.fetch(path, { method: "POST", headers, body });
  const { status } = reply;
  return { status, isReplay: reply.headers.has("idempotent-replayed"), text: await reply.text() };
};

/** The caller tries again at once, and again when the lease of the dead has run out. */
async function retry(request: KeyedRequest): Promise<void> {
  const atOnce = await send(request);
  const said = atOnce.status < 300 ? "done" : (JSON.parse(atOnce.text) as { code: string }).code;
  expect(["done", "idempotency.in_progress"]).toContain(said);
  await endLease(shop, request.headers["idempotency-key"] ?? "");
  const inTime = await send(request);
  expect([200, 201], inTime.text).toContain(inTime.status);
  expect(await send(request)).toEqual({ ...inTime, isReplay: true });
}

/** A charge whose opening died is opened anew; the first can take no money, for nothing of ours names it. */
const withoutCharges = ({ charges: _charges, ...rest }: Readonly<Record<string, number>>) => rest;

test.each([
  ["POST /v1/store/orders/{id}/verify", 14],
  ["POST /v1/store/payments/{id}/start", 10],
  ["POST /v1/store/payments/{method}/return", 17],
  ["POST /v1/vendor/stock/{variantId}/changes", 6],
  ["POST /v1/vendor/orders/{id}/deliver", 18],
  ["POST /v1/store/orders/{id}/cancel", 16],
])(
  "%s, killed at any point, is driven to its end by the same request, and has one effect",
  { timeout: 900_000 },
  async (route, fewest) => {
    const walkTo = (dieAt: number, request: KeyedRequest) => walk(shop, { what: "request", dieAt, request });
    const boundaries = await boundariesOf(route, fewest, async () => walkTo(0, await prepared(route)));
    const calm = await prepared(route);
    const once = await moved(shop, async () => expect([200, 201]).toContain((await send(calm)).status));
    for (const dieAt of deathsOf(route, boundaries, 2)) {
      const request = await prepared(route);
      const { by } = await moved(shop, async () => {
        expect((await walkTo(dieAt, request)).killed).toBe(true);
        await retry(request);
      });
      expect(withoutCharges(by), `boundary ${dieAt} of ${boundaries}`).toEqual(withoutCharges(once.by));
    }
    await expectBooksInOrder(shop);
  },
);

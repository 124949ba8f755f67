import { fileURLToPath } from "node:url";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aProduct } from "../market.ts";
import { cartOf, orderBody, quoteOf, returnFrom, keyed } from "../buying.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { bundleScript } from "./bundle.ts";
import { walk } from "./walk.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const buyer = await bundleScript(fileURLToPath(new URL("./buyer.ts", import.meta.url)));
const walkTo = (dieAt: number, placement: unknown) =>
  walk(shop, buyer, { dieAt, placement, control: shop.environment["BKASH_ORIGIN"] });

async function newPlacement() {
  const { variants } = await aProduct(shop.world, { stock: 3 });
  const cart = await cartOf(shop.world, [[variants[0].id, 1]]);
  const { hash } = await quoteOf(shop.world, cart, "bkash");
  const headers = { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() };
  return { headers, body: orderBody(hash, "bkash"), variantId: variants[0].id };
}

/** What the shopper does next: presses again, comes back from the wallet, and the worker has started anew. */
async function recover({ headers, body }: Awaited<ReturnType<typeof newPlacement>>): Promise<string> {
  const again = await shop.world.fetch("/v1/store/orders", { headers, body });
  const { order, token } = (await again.json()) as {
    order: { id: string; payments: { id: string }[] };
    token: string;
  };
  await sweepAllAttempts(shop.jobs);
  const started = await shop.world.fetch(`/v1/store/payments/${order.payments[0]?.id}/start`, {
    method: "POST",
    headers: keyed({ "x-haat-order-token": token }),
  });
  const { redirectUrl } = (await started.json()) as { redirectUrl?: string | null };
  const reference = redirectUrl
    ? (new URL(redirectUrl).searchParams.get("paymentId") ?? "")
    : await referenceOf(order.id);
  await shop.wallet.act(reference, "approve", { deliver: false }).catch(() => undefined);
  await returnFrom(shop, reference, "success");
  return order.id;
}

const referenceOf = async (orderId: string): Promise<string> =>
  (
    await shop.world.owner.query<{ gateway_ref: string }>(
      "select gateway_ref from payment_attempt where order_id = $1",
      [orderId],
    )
  ).rows[0]?.gateway_ref ?? "";

test(
  "a process killed at any point between place order and thank you loses and doubles nothing",
  { timeout: 180_000 },
  async () => {
    // The first walk fetches the wallet's token, which the later ones share.
    expect((await walkTo(0, await newPlacement())).killed).toBe(false);
    let deaths = 0;
    for (let isKilled = true; isKilled; deaths += Number(isKilled)) {
      const placement = await newPlacement();
      isKilled = (await walkTo(deaths + 1, placement)).killed;
      const orderId = await recover(placement);
      const { rows } = await shop.world.owner.query(
        `select o.state, (select count(*)::int from orders x where x.cart_hash = o.cart_hash) as orders,
         (select count(*)::int from payment_attempt a where a.order_id = o.id and a.state = 'captured') as captured,
         (select count(*)::int from journal j where j.order_id = o.id and j.event_type in ('J1', 'J15')) as journals
       from orders o where o.id = $1`,
        [orderId],
      );
      expect(rows, `boundary ${deaths + 1}`).toEqual([
        { state: "confirmed", orders: 1, captured: 1, journals: 1 },
      ]);
      const taken = (await shop.wallet.ledger()).payments.filter(({ captures }) => captures > 1);
      expect(taken).toEqual([]);
      await expectBooksInOrder(shop);
    }
    expect(deaths).toBeGreaterThanOrEqual(16);
  },
);

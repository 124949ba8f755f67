import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cartOf, keyed, orderBody, quoteOf, returnOf, type Placed } from "../buying.ts";
import { openStall, type Stall } from "../faults/stall.ts";
import { wrongIn } from "../faults/truth.ts";
import { recover } from "../faults/worker.ts";
import { boundariesOf, deathsOf } from "./deaths.ts";
import { referenceIn } from "./reference.ts";
import { walk } from "./walk.ts";

let stall: Stall;
beforeAll(async () => void (stall = await openStall()));
afterAll(() => stall.close());

async function newPlacement(wallet: Wallet) {
  const { world } = stall.shop;
  const cart = await cartOf(world, [[stall.variantId, 1]]);
  const { hash } = await quoteOf(world, cart, wallet);
  const headers = { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() };
  return { headers, body: orderBody(hash, wallet) };
}
type Placement = Awaited<ReturnType<typeof newPlacement>>;

/** Presses the button of a page; where the wallet's page then opens, he pays there and comes back. */
async function payAt(wallet: Wallet, placed: Placed, path: string, body?: unknown): Promise<void> {
  const { world } = stall.shop;
  const reply = await world.fetch(path, {
    method: "POST",
    headers: keyed({ "x-haat-order-token": placed.token }),
    ...(body !== undefined && { body }),
  });
  const { redirectUrl } = (await reply.json()) as { redirectUrl?: string | null };
  const reference = redirectUrl && referenceIn(wallet, redirectUrl);
  if (reference)
    await stall.shop.wallets[wallet].act(reference, "approve", { deliver: false }).catch(() => undefined);
  await returnOf(stall.shop, placed, "success");
}

/** What the shopper does next: presses again, comes back from the wallet, and chooses anew where the first charge failed. */
async function goOn(wallet: Wallet, { headers, body }: Placement): Promise<string> {
  const { world, jobs } = stall.shop;
  const again = await world.fetch("/v1/store/orders", { headers, body });
  const { order, token } = (await again.json()) as Pick<Placed, "order" | "token">;
  const placed: Placed = { order, token, cart: "", headers: keyed({ "x-haat-order-token": token }) };
  await sweepAllAttempts(jobs);
  await payAt(wallet, placed, `/v1/store/payments/${order.payments[0]?.id}/start`);
  const { rows } = await world.owner.query<{ state: string }>("select state from orders where id = $1", [
    order.id,
  ]);
  if (rows[0]?.state === "pending_payment")
    await payAt(wallet, placed, `/v1/store/orders/${order.id}/payments`, { method: wallet });
  return order.id;
}

const fewest = { bkash: 17, nagad: 17, rocket: 15, upay: 15 } as const;

test.each(wallets)(
  "a process killed at any point between place order and thank you loses and doubles nothing at %s",
  { timeout: 900_000 },
  async (wallet) => {
    const walkTo = (dieAt: number, placement: Placement) =>
      walk(stall.shop, { what: "buyer", dieAt, placement, wallet });
    // Fetches the wallet's token, which the later walks share.
    await stall.shop.node.payments[wallet].lookup("nothing");
    const boundaries = await boundariesOf(wallet, fewest[wallet], async () =>
      walkTo(0, await newPlacement(wallet)),
    );
    for (const dieAt of deathsOf(wallet, boundaries, wallet === "bkash" ? 3 : 1)) {
      const placement = await newPlacement(wallet);
      expect((await walkTo(dieAt, placement)).killed).toBe(true);
      const orderId = await goOn(wallet, placement);
      await recover(stall, [orderId]);
      const { rows } = await stall.shop.world.owner.query(
        `select o.state, (select count(*)::int from orders x where x.cart_hash = o.cart_hash) as orders,
         (select count(*)::int from payment_attempt a where a.order_id = o.id and a.state = 'captured') as captured
       from orders o where o.id = $1`,
        [orderId],
      );
      expect(rows, `boundary ${dieAt}`).toEqual([{ state: "confirmed", orders: 1, captured: 1 }]);
      expect(await wrongIn(stall, [orderId]), `boundary ${dieAt}`).toEqual([]);
    }
  },
);

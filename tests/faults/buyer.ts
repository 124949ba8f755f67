import { expireOrders } from "@haat/api/jobs/expire-orders";
import type { Wallet } from "@haat/core/payment-methods";
import { keyed, type Placed, placeOrder, returnOf } from "../buying.ts";
import type { Road } from "./menu.ts";
import type { Stall } from "./stall.ts";

/** One buyer's order in a case. */
export type Errand = Readonly<{ placed: Placed; wallet: Wallet }>;
type Back = Readonly<{ callbackUrl: string | null; callbackFields?: Readonly<Record<string, string>> }>;

const mostTries = 12;
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

export const order = async ({ shop, variantId }: Stall, wallet: Wallet): Promise<Errand> => ({
  placed: await placeOrder(shop, wallet, [[variantId, 1]]),
  wallet,
});

/** A browser's own patience: what is not available now is asked for again. The last status. */
async function insist({ shop }: Stall, errand: Errand, path: string, body?: unknown): Promise<number> {
  let status = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const headers = keyed(errand.placed.headers);
    const reply = await shop.world.fetch(path, {
      method: "POST",
      headers,
      ...(body !== undefined && { body }),
    });
    await reply.body?.cancel();
    ({ status } = reply);
    if (status < 500 && status !== 429) break;
    await pause(40);
  }
  return status;
}

/** The newest attempt of an order, by the wallet's own name of it; null while it has none. */
async function openCharge(
  { shop }: Stall,
  { placed }: Errand,
): Promise<{ wallet: Wallet; ref: string } | null> {
  const { rows } = await shop.world.owner.query<{ wallet: Wallet; ref: string }>(
    `select method as wallet, gateway_ref as ref from payment_attempt
     where order_id = $1 and gateway_ref is not null order by id desc limit 1`,
    [placed.order.id],
  );
  return rows[0] ?? null;
}

export async function initiate(stall: Stall, errand: Errand): Promise<void> {
  await insist(stall, errand, `/v1/store/payments/${errand.placed.order.payments[0]?.id}/start`);
}

async function visit({ callbackUrl, callbackFields }: Back): Promise<void> {
  if (callbackUrl === null) return;
  const form = callbackFields && { method: "POST", body: new URLSearchParams(callbackFields) };
  const reply = await fetch(callbackUrl, { redirect: "manual", ...form }).catch(() => null);
  await reply?.body?.cancel();
}

/** A real message of the wallet's, as it came once. */
const replay = ({ shop }: Stall, raw: string): Promise<Response> =>
  shop.world.fetch("/v1/hooks/payments/bkash", { body: raw, headers: { "content-type": "text/plain" } });

async function pay(
  stall: Stall,
  errand: Errand,
  charge: { wallet: Wallet; ref: string },
  roads: readonly Road[],
) {
  const { shop } = stall;
  const alone = roads.includes("never") || roads.includes("twenty");
  const back = await shop.wallets[charge.wallet]
    .act(charge.ref, "approve", { deliver: !alone })
    .catch(() => null);
  // Somebody paid already, before this market knew of it: the buyer looks at its page once more.
  if (back === null) return void (await returnOf(shop, errand.placed, "success").catch(() => null));
  if (roads.includes("twenty")) await Promise.all(Array.from({ length: 20 }, () => visit(back)));
  if (roads.includes("named-by-another")) await visit(back);
}

/** He chooses another wallet while the first one's page is still open, and pays at both. */
async function payElsewhere(stall: Stall, errand: Errand): Promise<void> {
  const method = errand.wallet === "upay" ? "bkash" : "upay";
  await insist(stall, errand, `/v1/store/orders/${errand.placed.order.id}/payments`, { method });
  const second = await openCharge(stall, errand);
  if (second?.wallet === method) await pay(stall, errand, second, []);
}

async function lapse({ shop }: Stall, { placed }: Errand): Promise<void> {
  await shop.world.owner.query("update orders set expires_at = now() - interval '1 second' where id = $1", [
    placed.order.id,
  ]);
  await expireOrders(shop.jobs);
}

/** At the wallet and back, by the given ways. */
export async function payAndReturn(stall: Stall, errand: Errand, roads: readonly Road[]): Promise<void> {
  const { shop } = stall;
  const charge = await openCharge(stall, errand);
  if (charge === null) return;
  const before = shop.door.raws.at(-1);
  if (roads.includes("notice-first")) await shop.wallet.notify(charge.ref);
  if (roads.includes("notice-of-another") && before !== undefined) await replay(stall, before);
  if (roads.includes("late")) await lapse(stall, errand).catch(() => undefined);
  if (roads.includes("elsewhere")) await payElsewhere(stall, errand);
  if (roads.includes("named-by-another"))
    await shop.wallets[charge.wallet].fault({ callback: "swapped", reference: charge.ref });
  await pay(stall, errand, charge, roads);
  const after = shop.door.raws.at(-1);
  if (roads.includes("notice-twenty") && after !== undefined)
    await Promise.all(Array.from({ length: 20 }, () => replay(stall, after)));
}

export const callOff = (stall: Stall, errand: Errand): Promise<number> =>
  insist(stall, errand, `/v1/store/orders/${errand.placed.order.id}/cancel`);

import { expireOrders } from "@haat/api/jobs/expire-orders";
import { settlePayment, type SettleMode } from "@haat/api/services/payments/settle-payment";
import { submitRefund } from "@haat/api/services/payments/submit-refund";
import type { PaymentMethod } from "@haat/core/payment-methods";
import type { Refunded, Settlement, Started } from "@haat/payments/port";
import { expect } from "vitest";
import { keyed, type Placed, placeOrder, readOrder } from "./buying.ts";
import { aProduct, aVendor, aVendorSession, type TestSession, type TestVendor } from "./market.ts";
import { aPage, captured, newScript, type Script, scripted } from "./scripted-wallet.ts";
import { openShop, type TestShop } from "./shop.ts";

/** A market whose wallets say what they are told to say. */
export type Ground = Readonly<{
  shop: TestShop;
  script: Script;
  vendor: TestVendor;
  seller: TestSession;
  /** Many of them, at ৳2,500. */
  variantId: string;
}>;

export async function openGround(): Promise<Ground> {
  const script = newScript();
  const shop = await openShop({ between: (open) => scripted(open(), script) });
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [250_000n], stock: 500 });
  return { shop, script, vendor, seller, variantId: variants[0].id };
}

export type Walker = Readonly<{
  placed: Placed;
  orderId: string;
  attemptId: string;
  partId: string;
  minor: bigint;
  ref: string;
}>;

type Wish = Readonly<{ method?: PaymentMethod; quantity?: number; variantId?: string }>;

export async function ordered({ shop, variantId }: Ground, wish: Wish = {}): Promise<Walker> {
  const { method = "bkash", quantity = 1 } = wish;
  const placed = await placeOrder(shop, method, [[wish.variantId ?? variantId, quantity]]);
  const { id: orderId, total, subOrders, payments } = placed.order;
  const [attempt] = payments.length > 0 ? payments : (await readOrder(shop.world, placed)).payments;
  const ids = { orderId, attemptId: attempt?.id ?? "", partId: subOrders[0]?.id ?? "" };
  return { placed, ...ids, minor: BigInt(total.minor), ref: "" };
}

/** The wallet is asked for a charge, and says this. */
export async function started(
  { shop, script }: Ground,
  walker: Walker,
  said: Started = aPage(),
): Promise<Walker> {
  script.started = said;
  await shop.world.fetch(`/v1/store/payments/${walker.attemptId}/start`, {
    ...{ method: "POST", headers: keyed(walker.placed.headers) },
  });
  return { ...walker, ref: "providerRef" in said ? (said.providerRef ?? "") : "" };
}

/** The one verb in which every way ends. `taken`: what was due, under a number of its own, or less than that. */
export async function settled(
  { shop, script }: Ground,
  { attemptId, ref, minor }: Walker,
  answer: "taken" | "short" | Settlement,
  mode: SettleMode = "confirm",
): Promise<string> {
  script.settled =
    answer === "taken" ? captured(ref, minor) : answer === "short" ? captured(ref, minor - 100n) : answer;
  const attempt = await settlePayment(shop.node, attemptId, mode);
  return attempt?.state ?? "";
}

/** Ordered and paid. */
export async function paid(ground: Ground, wish: Wish = {}): Promise<Walker> {
  const walker = await started(ground, await ordered(ground, wish));
  expect(await settled(ground, walker, "taken")).toBe("captured");
  return walker;
}

export async function vendorDoes({ shop, seller }: Ground, { partId, placed }: Walker, ...acts: string[]) {
  for (const act of acts) {
    const code = (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode;
    const [verb, reason] = act.split(":");
    const body = verb === "deliver" ? { code } : reason ? { reason } : undefined;
    const reply = await shop.world.fetch(`/v1/vendor/orders/${partId}/${verb}`, {
      ...{ method: "POST", body, headers: keyed(seller.headers) },
    });
    expect([act, reply.status]).toEqual([act, 200]);
  }
}

export async function buyerCancels({ shop }: Ground, { orderId, placed }: Walker): Promise<void> {
  const reply = await shop.world.fetch(`/v1/store/orders/${orderId}/cancel`, {
    ...{ method: "POST", headers: keyed(placed.headers) },
  });
  expect(reply.status).toBe(200);
}

export async function paysAtDoor({ shop }: Ground, { orderId, placed }: Walker): Promise<void> {
  const reply = await shop.world.fetch(`/v1/store/orders/${orderId}/payments/cash`, {
    ...{ method: "POST", headers: keyed(placed.headers) },
  });
  expect(reply.status).toBe(200);
}

/** Nobody paid or verified it in time. */
export async function lapses({ shop }: Ground, { orderId }: Walker): Promise<void> {
  await shop.world.owner.query("update orders set expires_at = now() - interval '1 second' where id = $1", [
    orderId,
  ]);
  await expireOrders(shop.jobs);
}

/** Of one that was sold at last to somebody else while its hold had lapsed. */
export async function lastOneGone(
  { shop, vendor }: Ground,
  orderId: string,
  variantId: string,
): Promise<void> {
  await shop.world.owner.query("select release_stock($1)", [orderId]);
  await shop.world.owner.query("select change_stock($1, $2, -1, 'counted', 'system:test')", [
    variantId,
    vendor.id,
  ]);
}

export async function refundOf({ shop }: Ground, { orderId }: Walker): Promise<string> {
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select id from refund where order_id = $1 order by state = 'approved' desc, id desc limit 1",
    [orderId],
  );
  return rows[0]?.id ?? "";
}

let tries = 0;
/** The refund's own verb, as often as the wallet answers; the time between two tries is over each time. */
export async function refunding(ground: Ground, id: string, ...answers: Refunded[]): Promise<void> {
  for (const answer of answers)
    // What failed is approved anew first.
    if ((await refundingOnce(ground, id, answer)) === "approved") await refundingOnce(ground, id, answer);
}

/** One pass of it alone, and where it stands then. What waits for a person, or has ended, is due for none. */
export async function refundingOnce(
  { shop, script }: Ground,
  id: string,
  answer: Refunded,
): Promise<string | undefined> {
  const { owner } = shop.world;
  script.refunded = answer;
  const { rows } = await owner.query<{ method: PaymentMethod }>(
    `update refund r set next_try_at = now() from payment_attempt a where a.id = r.attempt_id and r.id = $1 returning a.method`,
    [id],
  );
  const now = (): Date => new Date(Date.now() + (tries += 1));
  await submitRefund({ ...shop.jobs, now }, { id, method: rows[0]?.method ?? "bkash" });
  return (await owner.query<{ state: string }>("select state from refund where id = $1", [id])).rows[0]
    ?.state;
}

/** Every move that a row has made in this world, as `machine: from > to`. An order is placed out of nothing: its cart was its draft. */
export async function movesMade({ shop }: Ground): Promise<Set<string>> {
  const { rows } = await shop.world.owner.query<{ move: string }>(
    `select distinct machine || ': ' || coalesce(from_state, '') || ' > ' || to_state as move from transition
     union select distinct 'order:  > ' || to_state from transition where machine = 'order' and from_state = 'draft' 
     union select distinct 'reservation: ' || coalesce(from_state, '') || ' > ' || to_state from reservation_move
     union select distinct case when version_id is null then 'product' else 'product_version' end || ': ' || coalesce(from_state, '') || ' > ' || to_state from product_move`,
  );
  return new Set(rows.map(({ move }) => move));
}

import type { Wallet } from "@haat/core/payment-methods";
import { expect } from "vitest";
import { keyed, type Placed, readOrder } from "./buying.ts";
import { aPhone, askedOrder, chattogram, type Confirmations } from "./confirmations.ts";
import { codeOf } from "./dispatch.ts";
import { type Ground, settled } from "./every-move.ts";
import { aPage } from "./scripted-wallet.ts";

/** A page of a wallet, opened for an advance instead of our call. */
export type Begun = Readonly<{ placed: Placed; method: Wallet; attemptId: string; reference: string }>;

/** Of somebody new, dear and far, packed: its buyer is to be called. */
export const toBeCalled = (market: Confirmations): Promise<Placed> =>
  market.packed({ phone: aPhone(), areaId: chattogram, isDear: true });

/** The buyer presses one of the wallets: its page, or why not. */
export async function begin(
  { shop: { world } }: Confirmations,
  placed: Placed,
  method: Wallet = "bkash",
): Promise<Begun | string> {
  const path = `/v1/store/orders/${placed.order.id}/payments`;
  const reply = await world.fetch(path, { body: { method }, headers: keyed(placed.headers) });
  if (reply.status !== 201) return codeOf(reply);
  const { payment } = (await reply.json()) as { payment: { id: string } };
  const { rows } = await world.owner.query<{ reference: string }>(
    "select gateway_ref as reference from payment_attempt where id = $1",
    [payment.id],
  );
  return { placed, method, attemptId: payment.id, reference: rows[0]?.reference ?? "" };
}

export async function begun(market: Confirmations, placed: Placed, method: Wallet = "bkash"): Promise<Begun> {
  const page = await begin(market, placed, method);
  if (typeof page === "string") throw new Error(page);
  return page;
}

/** He says yes on the wallet's page; his browser does not come back by itself. */
export const agrees = ({ shop }: Confirmations, { method, reference }: Begun) =>
  shop.wallets[method].act(reference, "approve", { deliver: false });

/** His browser is back. What became of the payment. */
export async function comesHome({ shop: { world } }: Confirmations, page: Begun): Promise<string> {
  const reply = await world.fetch(`/v1/store/payments/${page.method}/return`, {
    ...{ body: { attemptId: page.attemptId, status: "success" }, headers: keyed() },
  });
  return ((await reply.json()) as { payment: { state: string } }).payment.state;
}

export async function paysAhead(
  market: Confirmations,
  placed: Placed,
  method: Wallet = "bkash",
): Promise<Begun> {
  const page = await begun(market, placed, method);
  await agrees(market, page);
  const state = await comesHome(market, page);
  if (state !== "captured") throw new Error(state);
  return page;
}

/** The time that was given for the wallet's page is over. */
export const timeIsOver = ({ shop }: Confirmations, { attemptId }: Begun) =>
  shop.world.owner.query(
    "update payment_attempt set expires_at = now() - interval '1 second' where id = $1",
    [attemptId],
  );

export const offered = async ({ shop }: Confirmations, placed: Placed): Promise<string | null> =>
  (await readOrder(shop.world, placed)).confirmation?.advance?.sum.minor ?? null;

export async function stateOf({ shop }: Confirmations, { attemptId }: Begun): Promise<string | undefined> {
  const { rows } = await shop.world.owner.query<{ state: string }>(
    "select state from payment_attempt where id = $1",
    [attemptId],
  );
  return rows[0]?.state;
}

/** Where wallets say what they are told to say: the question ends by money. */
export async function movesAhead(ground: Ground): Promise<void> {
  const { world } = ground.shop;
  const placed = await askedOrder(ground.shop);
  const { id: orderId } = placed.order;
  const page = aPage();
  ground.script.started = page;
  const body = { method: "bkash" };
  await world.fetch(`/v1/store/orders/${orderId}/payments`, { body, headers: keyed(placed.headers) });
  const [attempt] = (await readOrder(world, placed)).payments;
  const ids = { orderId, attemptId: attempt?.id ?? "", partId: "", ref: page.providerRef };
  const walker = { placed, ...ids, minor: BigInt(attempt?.amount.minor ?? 0) };
  expect(await settled(ground, walker, "taken")).toBe("captured");
}

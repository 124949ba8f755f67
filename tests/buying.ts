import type { PaymentMethod } from "@haat/core/payment-methods";
import { QuoteView } from "@haat/contract/cart";
import { type OrderView, PlacedOrderView } from "@haat/contract/order";
import { expect } from "vitest";
import { waitingMessages } from "./messages.ts";
import type { TestShop } from "./shop.ts";
import type { TestWorld } from "./world.ts";

/** Headers with a key of their own, as every change of money or stock needs one. */
export const keyed = (headers: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...headers,
  "idempotency-key": crypto.randomUUID(),
});

export const dhanmondi = "tha-dhaka-dhanmondi";
type Wishes = readonly (readonly [variantId: string, quantity: number])[];

export async function cartOf({ fetch: ask }: TestWorld, wishes: Wishes): Promise<string> {
  let cart = "";
  for (const [variantId, quantity] of wishes) {
    const headers: Record<string, string> = cart ? { "x-haat-cart": cart } : {};
    const reply = await ask(`/v1/store/cart/lines/${variantId}`, {
      method: "PUT",
      body: { quantity },
      headers,
    });
    expect(reply.status).toBe(200);
    cart ||= reply.headers.get("x-haat-cart") ?? "";
  }
  return cart;
}

export const quoteOf = async (
  { fetch: ask }: TestWorld,
  cart: string,
  method: PaymentMethod,
  areaId = dhanmondi,
): Promise<QuoteView> =>
  QuoteView.parse(
    await (
      await ask("/v1/store/quotes", { body: { areaId, method }, headers: { "x-haat-cart": cart } })
    ).json(),
  );

export const orderBody = (
  quoteHash: string,
  method: PaymentMethod,
  phone = "01712345678",
  areaId = dhanmondi,
) => ({
  quoteHash,
  contact: { name: "রহিমা খাতুন", phone },
  address: { areaId, details: "বাসা ১২, রোড ৩/এ", landmark: "মসজিদের পাশে" },
  method,
});

/** A thana, or an area in it as somebody types it. */
export type Where = string | Readonly<{ areaId: string; locality: string }>;

export type Placed = Readonly<{
  order: OrderView;
  token: string;
  cart: string;
  headers: Readonly<Record<string, string>>;
}>;

const rings = new WeakMap<TestShop, number>();
/** Each cash order rings its phone, and no phone rings six times an hour: after three orders the next one has its turn. */
export function phoneFor(shop: TestShop): string {
  const times = rings.get(shop) ?? 0;
  rings.set(shop, times + 1);
  return `0${1_712_345_678 + Math.floor(times / 3)}`;
}

/** A guest's order, placed over HTTP from cart to reply. */
export async function placeOrder(
  shop: TestShop,
  method: PaymentMethod,
  wishes: Wishes,
  phone = method === "cod" ? phoneFor(shop) : undefined,
  tender: "full" | "advance" = "full",
  where: Where = dhanmondi,
): Promise<Placed> {
  const { world } = shop;
  const { areaId, ...area } = typeof where === "string" ? { areaId: where } : where;
  const cart = await cartOf(world, wishes);
  const { hash } = await quoteOf(world, cart, method, areaId);
  const asked = orderBody(hash, method, phone, areaId);
  const reply = await world.fetch("/v1/store/orders", {
    body: { ...asked, address: { ...asked.address, ...area }, ...(tender === "advance" && { tender }) },
    headers: { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() },
  });
  const body: unknown = await reply.json();
  expect(reply.status, JSON.stringify(body)).toBe(201);
  const { order, token } = PlacedOrderView.parse(body);
  return { order, token, cart, headers: keyed({ "x-haat-order-token": token }) };
}

const json = async <T>(reply: Promise<Response>): Promise<T> => (await (await reply).json()) as T;

/** Asks the wallet to open the charge; the gateway's own payment id. */
export async function startPayment({ world }: TestShop, { order, headers }: Placed): Promise<string> {
  const [payment] = (await readOrder(world, { order, headers })).payments;
  const reply = await json<{ redirectUrl: string }>(
    world.fetch(`/v1/store/payments/${payment?.id}/start`, { method: "POST", headers }),
  );
  expect(reply.redirectUrl ?? "", JSON.stringify(reply)).toMatch(/^http/);
  const { rows } = await world.owner.query<{ ref: string }>(
    "select gateway_ref as ref from payment_attempt where id = $1",
    [payment?.id],
  );
  return rows[0]?.ref ?? "";
}

/** The buyer is back from any wallet, at the address that names our attempt. */
export const returnOf = async ({ world }: TestShop, placed: Placed, status?: string) => {
  const attempt = (await readOrder(world, placed)).payments[0];
  return json<{ orderState: string; payment: { state: string } }>(
    world.fetch(`/v1/store/payments/${attempt?.method}/return`, {
      body: { attemptId: attempt?.id, ...(status && { status }) },
      headers: keyed(),
    }),
  );
};

export const returnFrom = ({ world }: TestShop, providerRef: string, status: string) =>
  json<{ orderState: string; payment: { state: string } }>(
    world.fetch("/v1/store/payments/bkash/return", { body: { providerRef, status }, headers: keyed() }),
  );

/** The buyer opens the wallet, approves and comes back. */
export async function payByWallet(shop: TestShop, placed: Placed): Promise<string> {
  const reference = await startPayment(shop, placed);
  await shop.wallet.act(reference, "approve", { deliver: false });
  await returnFrom(shop, reference, "success");
  return reference;
}

export const readOrder = (
  world: TestWorld,
  { order, headers }: Pick<Placed, "order" | "headers">,
): Promise<OrderView> => json<OrderView>(world.fetch(`/v1/store/orders/${order.id}`, { headers }));

/** The code in the newest SMS of an order. */
export async function orderCode({ world }: TestShop, orderId: string): Promise<string> {
  const sms = (await waitingMessages(world)).find(({ key }) => key.startsWith(`${orderId}:code:`));
  return /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "";
}

export async function verifyOrder(shop: TestShop, placed: Placed): Promise<void> {
  const code = await orderCode(shop, placed.order.id);
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/verify`, {
    body: { code },
    headers: placed.headers,
  });
  expect(reply.status).toBe(200);
}

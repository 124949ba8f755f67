import { SessionView } from "@haat/contract/session";
import { QuoteView } from "@haat/contract/cart";
import { type OrderView, PlacedOrderView } from "@haat/contract/order";
import { expect } from "vitest";
import { getCode } from "../asking-code.ts";
import { dhanmondi } from "../buying.ts";
import { waitingMessages } from "../messages.ts";
import type { TestShop } from "../shop.ts";
import { buyer } from "./canaries.ts";

type Headers = Readonly<Record<string, string>>;
type Sent = Readonly<{ method?: string; body?: unknown; headers?: Headers }>;
/** Asks the API over a real connection. */
export type Ask = (path: string, sent?: Sent) => Promise<Response>;
export type Signed = Readonly<{ headers: Headers; tokens: Readonly<Record<string, string>>; code: string }>;

export const keyed = (headers: Headers): Headers => ({ ...headers, "idempotency-key": crypto.randomUUID() });

export const askAt =
  (origin: string): Ask =>
  (path, { method, body, headers } = {}) =>
    fetch(`${origin}${path}`, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        "x-locale": "bn",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

export async function told<T>(reply: Response, status = 200): Promise<T> {
  const body = await reply.text();
  expect(reply.status, body).toBe(status);
  return JSON.parse(body) as T;
}

/** The code of the newest message to the buyer. */
export async function newestCode({ world }: TestShop): Promise<string> {
  const sms = (await waitingMessages(world)).find(({ to }) => to === `+88${buyer.phone}`);
  return /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "";
}

export async function signIn(shop: TestShop, ask: Ask): Promise<Signed> {
  const { code, flow } = await getCode({ ...shop.world, fetch: ask }, buyer.phone);
  const wrong = code === "123456" ? "123457" : "123456";
  const typed = { phone: buyer.phone, flow };
  await told(await ask("/v1/auth/sessions", { body: { ...typed, code: wrong } }), 400);
  const reply = await ask("/v1/auth/sessions", { body: { ...typed, code } });
  const { access, refresh, me } = SessionView.parse(await told(reply, 201));
  expect(me).toMatchObject({ name: buyer.name, phone: buyer.phone });
  const headers = { authorization: `Bearer ${access.token}` };
  await told(await ask("/v1/auth/me", { headers }));
  return { headers, code, tokens: { flow, "access token": access.token, "refresh token": refresh.token } };
}

const contact = { name: buyer.name, phone: buyer.phone, altPhone: buyer.altPhone };
const address = {
  areaId: dhanmondi,
  details: buyer.details,
  landmark: buyer.landmark,
  locality: buyer.locality,
};
type Wish = Readonly<{ variantId: string; method: "bkash" | "cod"; headers: Headers }>;
export type Ordered = Readonly<{
  order: OrderView;
  headers: Headers;
  tokens: Readonly<Record<string, string>>;
}>;

/** From an empty cart to a placed order; the request that places it. */
export async function wish(ask: Ask, { variantId, method, headers }: Wish) {
  const line = { method: "PUT", body: { quantity: 1 }, headers };
  const filled = await ask(`/v1/store/cart/lines/${variantId}`, line);
  await told(filled);
  const cart = filled.headers.get("x-haat-cart") ?? "";
  const withCart = { ...headers, "x-haat-cart": cart };
  const quote = { body: { areaId: dhanmondi, method }, headers: withCart };
  const { hash } = QuoteView.parse(await told(await ask("/v1/store/quotes", quote)));
  const body = { quoteHash: hash, contact, address, note: buyer.note, method };
  return { cart, sent: { body, headers: keyed(withCart) } };
}

export async function order(ask: Ask, wanted: Wish): Promise<Ordered> {
  const { cart, sent } = await wish(ask, wanted);
  const placed = PlacedOrderView.parse(await told(await ask("/v1/store/orders", sent), 201));
  await told(await ask("/v1/store/orders", sent), 201);
  return {
    order: placed.order,
    headers: { ...wanted.headers, "x-haat-order-token": placed.token },
    tokens: { [`cart token (${wanted.method})`]: cart, [`order token (${wanted.method})`]: placed.token },
  };
}

/** The buyer opens his wallet, approves there and comes back. */
export async function pay(
  { wallet }: TestShop,
  ask: Ask,
  { order: { id }, headers }: Ordered,
): Promise<void> {
  const { payments } = await told<OrderView>(await ask(`/v1/store/orders/${id}`, { headers }));
  const start = { method: "POST", headers: keyed(headers) };
  const opened = await ask(`/v1/store/payments/${payments[0]?.id}/start`, start);
  const { redirectUrl } = await told<{ redirectUrl: string }>(opened);
  const providerRef = new URL(redirectUrl).searchParams.get("paymentId") ?? "";
  await wallet.act(providerRef, "approve", { wallet: buyer.wallet });
  const back = { body: { providerRef, status: "success" }, headers: keyed(headers) };
  const { orderState } = await told<{ orderState: string }>(
    await ask("/v1/store/payments/bkash/return", back),
  );
  expect(orderState).toBe("confirmed");
}

/** The shop takes the order, reads whom it is for and sends it off. */
export async function handOver(ask: Ask, partId: string, headers: Headers): Promise<void> {
  const act = async (verb: string) =>
    told(await ask(`/v1/vendor/orders/${partId}/${verb}`, { method: "POST", headers: keyed(headers) }));
  await act("accept");
  expect(await told(await ask(`/v1/vendor/orders/${partId}`, { headers }))).toMatchObject({
    receiver: { name: buyer.name, phone: buyer.phone, details: buyer.details },
  });
  await act("pack");
  await act("hand-over");
}

/** A notification that is not genuine, or came too late to be believed: it is noted, and it names who paid. */
export async function knock(ask: Ask): Promise<void> {
  const payer = {
    debitMSISDN: `88${buyer.wallet}`,
    merchantInvoice: "att_none",
    payerPhone: `+88${buyer.phone}`,
  };
  const body = {
    Type: "Notification",
    MessageId: "m-1",
    TopicArn: "arn:aws:sns:foreign",
    Message: JSON.stringify(payer),
  };
  await told(await ask("/v1/hooks/payments/bkash", { body }), 401);
}

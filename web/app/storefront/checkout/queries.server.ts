import { MeView } from "@haat/contract/auth";
import { QuoteView } from "@haat/contract/cart";
import { PlacedOrderView, StartedPaymentView, type OrderView } from "@haat/contract/order";
import { PaymentView } from "@haat/contract/order";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import { methodOf, toOrderBody, type Draft } from "./draft.ts";

export const askQuote = (api: Api, draft: Draft): Promise<Outcome<QuoteView>> =>
  outcomeOf(api.send("POST", "/v1/store/quotes", QuoteView, { body: { areaId: draft.areaId, method: methodOf(draft) } }));

export const placeOrder = (api: Api, draft: Draft, quoteHash: string, key: string): Promise<Outcome<PlacedOrderView>> =>
  outcomeOf(
    api.send("POST", "/v1/store/orders", PlacedOrderView, {
      body: toOrderBody(draft, quoteHash),
      headers: { "idempotency-key": key },
    }),
  );

/** Name and phone of somebody signed in, so that they need not type them. */
export const findMe = async (api: Api): Promise<MeView | null> => {
  const outcome = await outcomeOf(api.find("/v1/auth/me", MeView));
  return outcome.ok ? outcome.value : null;
};

type Door = Readonly<{ orderId: string; token: string | undefined; key: string }>;

const keys = ({ token, key }: Door) => ({ "idempotency-key": key, ...(token && { "x-haat-order-token": token }) });

/** Where the wallet wants the browser; null when it refused or is silent, and the order page has to say so. */
export async function startPayment(api: Api, paymentId: string, door: Door): Promise<string | null> {
  const path = `/v1/store/payments/${paymentId}/start`;
  const started = await outcomeOf(api.send("POST", path, StartedPaymentView, { headers: keys(door) }));
  const address = started.ok ? started.value.redirectUrl : null;
  return address !== null && /^https?:\/\//.test(address) ? address : null;
}

/** The attempt that was made with the order, else a new one. */
export async function ensureAttempt(api: Api, order: OrderView, door: Door): Promise<Outcome<string>> {
  const waiting = order.payments.find(({ method, state }) => method === "bkash" && state === "created");
  if (waiting) return { ok: true, value: waiting.id };
  const path = `/v1/store/orders/${order.id}/payments`;
  const made = await outcomeOf(
    api.send("POST", path, PaymentView, { body: { method: "bkash" }, headers: keys({ ...door, key: `${door.key}-n` }) }),
  );
  return made.ok ? { ok: true, value: made.value.id } : made;
}

import type { Wallet } from "@haat/core/payment-methods";
import { MeView } from "@haat/contract/auth";
import { QuoteView } from "@haat/contract/cart";
import { PlacedOrderView, type OrderView } from "@haat/contract/order";
import { StartedPaymentView } from "@haat/contract/payment";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import { methodOf, toOrderBody, type Draft } from "./draft.ts";

export const askQuote = (api: Api, draft: Draft): Promise<Outcome<QuoteView>> =>
  outcomeOf(
    api.send("POST", "/v1/store/quotes", QuoteView, {
      body: { areaId: draft.areaId, method: methodOf(draft) },
    }),
  );

export const placeOrder = (
  api: Api,
  draft: Draft,
  quoteHash: string,
  key: string,
): Promise<Outcome<PlacedOrderView>> =>
  outcomeOf(
    api.send("POST", "/v1/store/orders", PlacedOrderView, {
      body: toOrderBody(draft, quoteHash),
      headers: { "idempotency-key": key },
    }),
  );

/** `wallet`: another than the order was placed with. */
type Door = Readonly<{ token: string | undefined; key: string; wallet?: Wallet | undefined }>;

/** Name and phone of somebody signed in, so that they need not type them. */
export const findMe = async (api: Api): Promise<MeView | null> => {
  const outcome = await outcomeOf(api.find("/v1/auth/me", MeView));
  return outcome.ok ? outcome.value : null;
};

/** The wallet's page, and the attempt that is paid there. */
type WalletPage = Readonly<{ address: string; attemptId: string }>;

/** Only an address a browser can go to; anything else counts as no answer of the wallet. */
const walletPage = (started: Outcome<StartedPaymentView>): Outcome<WalletPage | null> => {
  if (!started.ok) return started;
  const { redirectUrl: address, payment } = started.value;
  const isPage = address !== null && /^https?:\/\//.test(address);
  return { ok: true, value: isPage ? { address, attemptId: payment.id } : null };
};

/**
 * Asks the wallet for its page: for the attempt that was made with the order, else for a new one. Null when the wallet
 * refused or is silent, and the order page has to say so.
 */
export async function openWallet(
  api: Api,
  order: OrderView,
  { token, key, wallet }: Door,
): Promise<Outcome<WalletPage | null>> {
  const wanted = wallet ?? order.method;
  const waiting = order.payments.find(
    ({ method, state }) => method === wanted && (state === "created" || state === "initiated"),
  );
  // One form has all wallets' buttons: each of them is an act of its own.
  const headers = {
    "idempotency-key": `${key}-${waiting?.id ?? wanted}`,
    ...(token && { "x-haat-order-token": token }),
  };
  const [path, body] = waiting
    ? [`/v1/store/payments/${waiting.id}/start`, undefined]
    : [`/v1/store/orders/${order.id}/payments`, { method: wanted }];
  return walletPage(await outcomeOf(api.send("POST", path, StartedPaymentView, { body, headers })));
}

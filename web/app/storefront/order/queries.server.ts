import { z } from "zod";
import type { CallBackBody, OwnAnotherTryBody } from "@haat/contract/another-try";
import type { CorrectionBody } from "@haat/contract/confirmation";
import { OrderView } from "@haat/contract/order";
import type { Api, Outcome } from "../../lib/api.server.ts";
import { outcomeOf } from "../../lib/api.server.ts";
import { markOf } from "../../lib/live.server.ts";
import { readTokens } from "../../lib/tokens.server.ts";

/** The guest's key to this order, if this browser holds one. */
export const orderKeys = (request: Request, orderId: string): Readonly<Record<string, string>> => {
  const token = readTokens(request).orders.get(orderId);
  return token === undefined ? {} : { "x-haat-order-token": token };
};

const pathOf = (orderId: string): string => `/v1/store/orders/${encodeURIComponent(orderId)}`;

/** With the mark that its news begin after. */
export async function readLiveOrder(
  api: Api,
  request: Request,
  orderId: string,
): Promise<Readonly<{ order: OrderView; mark: string | null }>> {
  let mark: string | null = null;
  const order = await api.read(pathOf(orderId), OrderView, {
    headers: orderKeys(request, orderId),
    onReply: (headers) => void (mark = markOf(headers)),
  });
  return { order, mark };
}

export const readOrder = (api: Api, request: Request, orderId: string): Promise<OrderView> =>
  api.read(pathOf(orderId), OrderView, { headers: orderKeys(request, orderId) });

export type Ask = Readonly<{ api: Api; request: Request; orderId: string; key: string }>;

const send = ({ api, request, orderId, key }: Ask, verb: string, body?: unknown): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${pathOf(orderId)}/${verb}`, z.unknown(), {
      headers: { "idempotency-key": key, ...orderKeys(request, orderId) },
      ...(body !== undefined && { body }),
    }),
  );

export const cancelOrder = (ask: Ask) => send(ask, "cancel");
/** To be paid at the door after all; its phone has to be proven then. */
export const payInCash = (ask: Ask) => send(ask, "payments/cash");
/** Why we would call before it leaves is wrong, he says. */
export const contest = (ask: Ask, said: string) => send(ask, "contest", { said });
/** Another number, and the address as it should be. */
export const correct = (ask: Ask, said: CorrectionBody) => send(ask, "correction", said);
/** The rider who met nobody is to come again. */
export const askAnotherTry = (ask: Ask, wish: OwnAnotherTryBody) => send(ask, "another-try", wish);
/** A paid parcel is late, and he wants his money. */
export const callBack = (ask: Ask, body: CallBackBody) => send(ask, "call-back", body);
export const verifyOrder = (ask: Ask, code: string) => send(ask, "verify", { code });
export const resendCode = (ask: Ask) => send(ask, "verify/resend");

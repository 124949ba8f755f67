import { type ClaimBody, SentMoneyView } from "@haat/contract/claim";
import type { OrderView } from "@haat/contract/order";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import { ApiProblem } from "../../lib/api-problem.ts";
import { orderKeys } from "../order/queries.server.ts";

const pathOf = (orderId: string): string => `/v1/store/orders/${encodeURIComponent(orderId)}/payments/sent`;

type Ask = Readonly<{ api: Api; request: Request; orderId: string }>;

export const readSentMoney = ({ api, request, orderId }: Ask): Promise<SentMoneyView> =>
  api.read(pathOf(orderId), SentMoneyView, { headers: orderKeys(request, orderId) });

/** Null where nothing can be sent by hand; asked only of an order of which a part is paid ahead. */
export async function findSentMoney(
  api: Api,
  request: Request,
  { id, dueNow, total }: Pick<OrderView, "id" | "dueNow" | "total">,
): Promise<SentMoneyView | null> {
  const ahead = BigInt(dueNow.minor);
  // Of a cash order it would be refused, and who is refused too often reads his own order no more.
  if (ahead === 0n || ahead >= BigInt(total.minor)) return null;
  try {
    return await api.find(pathOf(id), SentMoneyView, { headers: orderKeys(request, id) });
  } catch (fault) {
    if (fault instanceof ApiProblem) return null;
    throw fault;
  }
}

export const claimMoney = (
  { api, request, orderId }: Ask,
  key: string,
  body: Readonly<{ [Name in keyof ClaimBody]: string }>,
): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", pathOf(orderId), SentMoneyView, {
      headers: { "idempotency-key": key, ...orderKeys(request, orderId) },
      body,
    }),
  );

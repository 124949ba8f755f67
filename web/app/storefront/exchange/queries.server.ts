import { type ExchangeBody, OwnExchangesView } from "@haat/contract/exchange";
import type { Api, Outcome } from "../../lib/api.server.ts";
import { outcomeOf } from "../../lib/api.server.ts";
import { type Ask, orderKeys } from "../order/queries.server.ts";

const pathOf = (orderId: string): string => `/v1/store/orders/${encodeURIComponent(orderId)}/exchanges`;

export const readExchanges = (api: Api, request: Request, orderId: string): Promise<OwnExchangesView> =>
  api.read(pathOf(orderId), OwnExchangesView, { headers: orderKeys(request, orderId) });

export const askExchange = (
  { api, request, orderId, key }: Ask,
  body: ExchangeBody,
): Promise<Outcome<OwnExchangesView>> =>
  outcomeOf(
    api.send("POST", pathOf(orderId), OwnExchangesView, {
      ...{ headers: { "idempotency-key": key, ...orderKeys(request, orderId) }, body },
    }),
  );

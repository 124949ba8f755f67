import { type ExchangeAnswerBody, ShopExchangesView } from "@haat/contract/exchange";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

export const readShopExchanges = (api: Api): Promise<ShopExchangesView> =>
  api.read("/v1/vendor/exchanges", ShopExchangesView);

type Answer = Readonly<{ api: Api; partId: string; key: string; body: ExchangeAnswerBody }>;

export const answerExchange = ({ api, partId, key, body }: Answer): Promise<Outcome<ShopExchangesView>> =>
  outcomeOf(
    api.send("POST", `/v1/vendor/orders/${encodeURIComponent(partId)}/exchange`, ShopExchangesView, {
      ...{ headers: { "idempotency-key": key }, body },
    }),
  );

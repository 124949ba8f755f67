import { SupportOrderView } from "@haat/contract/support";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const pathOf = (id: string): string => `/v1/support/orders/${encodeURIComponent(id)}`;

export const readStory = (api: Api, id: string): Promise<SupportOrderView> =>
  api.read(pathOf(id), SupportOrderView);

type Renew = Readonly<{ api: Api; partId: string; key: string }>;

export const renewCode = ({ api, partId, key }: Renew): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/sub-orders/${partId}/delivery-code`, SupportOrderView, {
      headers: { "idempotency-key": key },
    }),
  );

type Ask = Readonly<{ api: Api; id: string; key: string; reason: string }>;

export const cancelForBuyer = ({ api, id, key, reason }: Ask): Promise<Outcome<SupportOrderView>> =>
  outcomeOf(
    api.send("POST", `${pathOf(id)}/cancel`, SupportOrderView, {
      headers: { "idempotency-key": key },
      body: { reason },
    }),
  );

import { VendorOrderView, type vendorActs } from "@haat/contract/vendor-order";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export type Act = (typeof vendorActs)[number];

const pathOf = (id: string): string => `/v1/vendor/orders/${encodeURIComponent(id)}`;

export const readPart = (api: Api, id: string): Promise<VendorOrderView> =>
  api.read(pathOf(id), VendorOrderView);

type Ask = Readonly<{ api: Api; id: string; act: Act; key: string; body?: unknown }>;

/** One act on a part. The key comes with the form, so a second press of the same button changes nothing. */
export const actOn = ({ api, id, act, key, body }: Ask): Promise<Outcome<VendorOrderView>> =>
  outcomeOf(
    api.send("POST", `${pathOf(id)}/${act}`, VendorOrderView, {
      headers: { "idempotency-key": key },
      ...(body !== undefined && { body }),
    }),
  );

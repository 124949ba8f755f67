import { CourierQuotesView, ShopCouriersView } from "@haat/contract/shop-couriers";
import type { Api } from "../../lib/api.server.ts";

export const readCouriers = (api: Api): Promise<ShopCouriersView> =>
  api.read("/v1/vendor/couriers", ShopCouriersView);

/** What each would charge for this part, before it is booked. */
export const readQuotes = (api: Api, part: string): Promise<CourierQuotesView> =>
  api.read(`/v1/vendor/orders/${encodeURIComponent(part)}/courier-quotes`, CourierQuotesView);

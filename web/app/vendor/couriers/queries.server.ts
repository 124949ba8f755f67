import { CourierQuoteSheetView, CourierQuotesView, ShopCouriersView } from "@haat/contract/shop-couriers";
import type { Api } from "../../lib/api.server.ts";

export const readCouriers = (api: Api): Promise<ShopCouriersView> =>
  api.read("/v1/vendor/couriers", ShopCouriersView);

/** What each would charge for several parts, before they are booked. */
export const readQuoteSheet = (api: Api, parts: readonly string[]): Promise<CourierQuoteSheetView> =>
  api.read("/v1/vendor/courier-quotes", CourierQuoteSheetView, { query: { parts: parts.join(",") } });

/** The same for one. */
export const readQuotes = (api: Api, part: string): Promise<CourierQuotesView> =>
  api.read(`/v1/vendor/orders/${encodeURIComponent(part)}/courier-quotes`, CourierQuotesView);

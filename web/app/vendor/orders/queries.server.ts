import { VendorOrderFilter, VendorOrderPage, type vendorOrderTabs } from "@haat/contract/vendor-order";
import type { Api } from "../../lib/api.server.ts";

export type Tab = (typeof vendorOrderTabs)[number];

/** An unknown tab in the address shows every order; it is no reason for an error page. */
export const tabOf = (asked: string | null): Tab =>
  VendorOrderFilter.shape.tab.safeParse(asked).data ?? "all";

type Ask = Readonly<{ tab: Tab; cursor?: string | null; limit?: number }>;

export const readOrders = (api: Api, { tab, cursor, limit }: Ask): Promise<VendorOrderPage> =>
  api.read("/v1/vendor/orders", VendorOrderPage, { query: { tab, cursor: cursor ?? undefined, limit } });

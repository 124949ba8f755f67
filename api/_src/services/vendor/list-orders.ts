import type { VendorOrderFilter, VendorOrderPage, vendorOrderTabs } from "@haat/contract/vendor";
import type { SubOrderState } from "@haat/core/states";
import { countVendorOrders, listVendorOrders } from "@haat/db/queries/vendor/orders";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { vendorOrderCard } from "./view-part.ts";

type Tab = (typeof vendorOrderTabs)[number];
type States = readonly SubOrderState[] | null;

/** What stands in a tab; null is everything. */
const statesOf: Readonly<Record<Tab, States>> = {
  new: ["confirmed"],
  preparing: ["accepted", "packed"],
  on_the_way: ["handed_over", "in_transit"],
  delivered: ["delivered", "completed"],
  cancelled: ["cancelled"],
  all: null,
};

/** A page of one tab, newest first, with the number in every tab. */
export async function listShopOrders(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  { tab = "all", cursor, limit = 20 }: VendorOrderFilter,
): Promise<VendorOrderPage> {
  const page = { states: statesOf[tab], before: cursor ?? null, limit: limit + 1 };
  const [rows, byState] = await Promise.all([
    listVendorOrders(db, viewer, page),
    countVendorOrders(db, viewer),
  ]);
  const items = rows.slice(0, limit).map((row) => vendorOrderCard(row, locale));
  return {
    items,
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    counts: countsOf(byState),
  };
}

function countsOf(byState: Readonly<Record<string, number>>): Record<Tab, number> {
  const numberIn = (states: States): number =>
    Object.entries(byState).reduce(
      (running, [state, n]) => running + (!states || (states as readonly string[]).includes(state) ? n : 0),
      0,
    );
  const counts = Object.entries(statesOf).map(([tab, states]) => [tab, numberIn(states)]);
  return Object.fromEntries(counts) as Record<Tab, number>;
}

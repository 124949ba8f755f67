import type { VendorOrderFilter, VendorOrderPage, vendorOrderTabs } from "@haat/contract/vendor-order";
import type { SubOrderState } from "@haat/core/states";
import { countVendorOrders, listVendorOrders } from "@haat/db/queries/vendor/orders";
import { countPackingParts, listPackingParts } from "@haat/db/queries/vendor/packing";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { openCouriersOf } from "./book-parts.ts";
import { packingOrderCard } from "./view-parcel.ts";
import { vendorOrderCard } from "./view-part.ts";

type Tab = (typeof vendorOrderTabs)[number];
type States = readonly SubOrderState[] | "late" | null;

/** What stands in a tab; null is everything. */
const statesOf: Readonly<Record<Tab, States>> = {
  late: "late",
  new: ["confirmed"],
  preparing: ["accepted", "packed"],
  on_the_way: ["handed_over", "in_transit", "rto_in_transit"],
  delivered: ["delivered", "completed"],
  cancelled: ["cancelled", "returned_to_origin", "lost"],
  all: null,
};

/** A page of one tab, newest first (what is late by its age, and on one page), with the number in every tab, as much of each order as the member's role shows. */
export async function listShopOrders(
  ctx: NodeCtx,
  viewer: VendorViewer,
  { tab = "all", cursor, limit = 20 }: VendorOrderFilter,
): Promise<VendorOrderPage> {
  const { db, locale } = ctx;
  const bookable = tab === "preparing" ? await openCouriersOf(ctx, viewer.vendorId) : [];
  const ask = { states: statesOf[tab], before: tab === "late" ? null : (cursor ?? null), limit: limit + 1 };
  if (viewer.memberRole === "packer") {
    const [rows, byState] = await Promise.all([
      listPackingParts(db, viewer, ask),
      countPackingParts(db, viewer),
    ]);
    const cards = rows.map((row) => packingOrderCard(row, locale));
    return { sees: "packing", ...pageOf(cards, tab, limit), counts: countsOf(byState), bookable };
  }
  const [rows, byState] = await Promise.all([
    listVendorOrders(db, viewer, ask),
    countVendorOrders(db, viewer),
  ]);
  const cards = rows.map((row) => vendorOrderCard(row, locale));
  return { sees: "all", ...pageOf(cards, tab, limit), counts: countsOf(byState), bookable };
}

/** One more was asked for than a page holds. */
function pageOf<Card extends Readonly<{ id: string }>>(
  cards: readonly Card[],
  tab: Tab,
  limit: number,
): { items: Card[]; nextCursor: string | null } {
  const items = cards.slice(0, limit);
  return { items, nextCursor: tab !== "late" && cards.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function countsOf(byState: Readonly<Record<string, number>>): Record<Tab, number> {
  const { late = 0, ...inState } = byState;
  const numberIn = (states: States): number =>
    states === "late"
      ? late
      : Object.entries(inState).reduce(
          (running, [state, n]) =>
            running + (!states || (states as readonly string[]).includes(state) ? n : 0),
          0,
        );
  const counts = Object.entries(statesOf).map(([tab, states]) => [tab, numberIn(states)]);
  return Object.fromEntries(counts) as Record<Tab, number>;
}

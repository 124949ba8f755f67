import { VendorOrderFilter, VendorOrderPage, type vendorOrderTabs } from "@haat/contract/vendor";
import type { SubOrderState } from "@haat/core/states";
import { countVendorOrders, listVendorOrders } from "@haat/db/queries/vendor/orders";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { vendorOrderCard } from "../../services/vendor/view-part.ts";
import { json, nodeCtxOf, policies, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

type Tab = (typeof vendorOrderTabs)[number];
const statesOf: Readonly<Record<Tab, readonly SubOrderState[] | null>> = {
  new: ["confirmed"],
  preparing: ["accepted", "packed"],
  on_the_way: ["handed_over", "in_transit"],
  delivered: ["delivered", "completed"],
  cancelled: ["cancelled"],
  all: null,
};

const route = createRoute({
  ...under(policies.shop),
  method: "get",
  path: "/v1/vendor/orders",
  operationId: "listVendorOrders",
  tags: ["Vendor"],
  summary: "The shop's orders, newest first, with the number in each tab",
  request: { query: strictQuery(VendorOrderFilter) },
  responses: { 200: json(VendorOrderPage, "A page of orders"), ...problemsFor("auth.required", "auth.forbidden", "filter.unknown") },
});

export const listVendorOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { db, locale } = nodeCtxOf(c);
    const viewer = vendorViewerOf(c);
    const { tab = "all", cursor, limit = 20 } = c.req.valid("query");
    const page = { states: statesOf[tab], before: cursor ?? null, limit: limit + 1 };
    const [rows, byState] = await Promise.all([listVendorOrders(db, viewer, page), countVendorOrders(db, viewer)]);
    const items = rows.slice(0, limit).map((row) => vendorOrderCard(row, locale));
    const countOf = (states: readonly SubOrderState[] | null): number =>
      Object.entries(byState).reduce((sum, [state, n]) => sum + (!states || (states as readonly string[]).includes(state) ? n : 0), 0);
    const counts = Object.fromEntries(Object.entries(statesOf).map(([name, states]) => [name, countOf(states)])) as Record<Tab, number>;
    return c.json({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null, counts }, 200);
  });

import { OrderPage } from "@haat/contract/order";
import { idField } from "@haat/contract/values";
import { listOrdersOfBuyer } from "@haat/db/queries/orders/list-orders";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { instantView, moneyView, pictureView } from "../../views/money.ts";
import { ctxOf, json, policies, problemsFor, under } from "../declare.ts";

const pageSize = 20;

const route = createRoute({
  ...under(policies.self),
  method: "get",
  path: "/v1/store/orders",
  operationId: "listOrders",
  tags: ["Orders"],
  summary: "The signed-in buyer's orders, newest first",
  request: { query: z.object({ cursor: idField("order").optional() }).strict() },
  responses: { 200: json(OrderPage, "A page of orders"), ...problemsFor("auth.required") },
});

export const listOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { db, viewer, locale } = ctxOf(c);
    const rows = await listOrdersOfBuyer(db, viewer, { before: c.req.valid("query").cursor ?? null, limit: pageSize + 1 });
    const items = rows.slice(0, pageSize).map((row) => ({
      ...row,
      placedAt: instantView(row.placedAt),
      total: moneyView(row.total, locale),
      vendors: row.vendors.map((name) => name[locale]),
      picture: pictureView(row.picture, row.vendors[0]?.[locale] ?? ""),
    }));
    return c.json({ items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }, 200);
  });

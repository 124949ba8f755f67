import { StockFilter, StockPage } from "@haat/contract/vendor";
import { listStock, type StockRow } from "@haat/db/queries/vendor/stock";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { moneyView, pictureView } from "../../views/money.ts";
import { json, nodeCtxOf, policies, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under(policies.shop),
  method: "get",
  path: "/v1/vendor/stock",
  operationId: "listStock",
  tags: ["Vendor"],
  summary: "What the shop has on hand, held for carts being paid, and sold but not yet handed over",
  request: { query: strictQuery(StockFilter) },
  responses: { 200: json(StockPage, "A page of variants"), ...problemsFor("auth.required", "auth.forbidden", "filter.unknown") },
});

const availableOf = ({ onHand, held, committed }: StockRow): number => onHand - held - committed;

export const listStockRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { db, locale } = nodeCtxOf(c);
    const { q, low, cursor, limit = 50 } = c.req.valid("query");
    const rows = await listStock(db, vendorViewerOf(c), { q: q || null, onlyLow: low === "true", after: cursor ?? null, limit: limit + 1 });
    const items = rows.slice(0, limit).map((row) => ({
      ...row,
      title: row.title[locale],
      label: row.label[locale],
      picture: pictureView(row.picture, row.title[locale]),
      price: moneyView(row.price, locale),
      available: availableOf(row),
    }));
    return c.json({ items, nextCursor: rows.length > limit ? (items.at(-1)?.variantId ?? null) : null }, 200);
  });

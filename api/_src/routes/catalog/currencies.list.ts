import { CurrencyRates } from "@haat/contract/currencies";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listRates } from "../../services/catalog/list-rates.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("listCurrencies"),
  method: "get",
  path: "/v1/store/currencies",
  tags: ["Store"],
  summary: "About how much a unit of other currencies costs in taka; for a display, never for paying",
  request: { query: noFilter },
  responses: { 200: json(CurrencyRates, "Rates"), ...problemsFor("filter.unknown", "service.unavailable") },
});

export const listCurrenciesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const items = await listRates(ctxOf(c));
    markPublic(c);
    return c.json({ items }, 200);
  });

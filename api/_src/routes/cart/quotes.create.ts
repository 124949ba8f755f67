import { QuoteBody, QuoteView } from "@haat/contract/cart";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { priceQuote } from "../../services/quote/price-quote.ts";
import { quoteView } from "../../views/quote.ts";
import { cartHeader, ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { writeJson } from "../written-json.ts";

const route = createRoute({
  ...under("quoteCart"),
  method: "post",
  path: "/v1/store/quotes",
  tags: ["Cart"],
  summary: "What the cart costs delivered to one area, and when each vendor promises it",
  request: { headers: cartHeader, body: jsonBody(QuoteBody, "Where the goods go and how they are paid") },
  responses: {
    200: json(QuoteView, "The quote; place the order with its hash"),
    ...problemsFor(
      "cart.empty",
      "area.not_found",
      "variant.not_for_sale",
      "stock.insufficient",
      "cart.unavailable",
    ),
  },
});

export const quoteCartRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    return writeJson(c, quoteView(await priceQuote(ctx, c.req.valid("json")), ctx.locale, ctx.now()));
  });

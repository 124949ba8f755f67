import { ExchangeAnswerBody, ShopExchangesView } from "@haat/contract/exchange";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { answerExchange } from "../../services/exchanges/answer-exchange.ts";
import { listShopExchanges } from "../../services/exchanges/read-exchanges.ts";
import { json, jsonBody, keyedCtxOf, keyProblems, problemsFor, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams } from "./act.ts";

const route = createRoute({
  ...under("answerExchange"),
  method: "post",
  path: "/v1/vendor/orders/{id}/exchange",
  tags: ["Vendor"],
  summary: "Agree to an exchange, which makes the order that brings the new piece, or refuse it",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(ExchangeAnswerBody, "Which one, and what the shop says"),
  },
  responses: {
    200: json(ShopExchangesView, "The shop's exchanges as they are now"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "exchange.not_found"] as const),
      ...(["exchange.answered", "exchange.not_possible", "payment.in_dispute"] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const answerExchangeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await answerExchange(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await listShopExchanges(ctx, shopIdOf(c)), 200);
  });

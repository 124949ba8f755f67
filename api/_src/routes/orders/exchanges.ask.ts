import { ExchangeBody, OwnExchangesView } from "@haat/contract/exchange";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askExchange } from "../../services/exchanges/ask-exchange.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { orderParams } from "./act.ts";

const route = createRoute({
  ...under("askExchange"),
  method: "post",
  path: "/v1/store/orders/{id}/exchanges",
  tags: ["Orders"],
  summary: "Ask for another thing of the same shop in exchange for pieces that were delivered",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ExchangeBody, "Which pieces, for what, and why"),
  },
  responses: {
    200: json(OwnExchangesView, "What was asked of this order, and what still may be"),
    ...problemsFor(
      ...(["order.not_found", "exchange.not_possible"] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const askExchangeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await askExchange(keyedCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

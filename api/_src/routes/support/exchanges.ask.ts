import { ExchangeBody, OwnExchangesView } from "@haat/contract/exchange";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askExchangeForBuyer } from "../../services/exchanges/ask-exchange.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("askExchangeForBuyer"),
  method: "post",
  path: "/v1/support/orders/{id}/exchanges",
  tags: ["Support"],
  summary: "Ask for a buyer who called to exchange pieces that were delivered; the shop answers",
  request: {
    params: z.object({ id: idField("order") }),
    headers: idempotencyHeader,
    body: jsonBody(ExchangeBody, "Which pieces, for what, and why"),
  },
  responses: {
    200: json(OwnExchangesView, "What was asked of this order, and what still may be"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "order.not_found", "exchange.not_possible"] as const),
      ...(["staff.own_shop", "rate.limited"] as const),
      ...keyProblems,
    ),
  },
});

export const askExchangeForBuyerRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await askExchangeForBuyer(keyedCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

import { OwnExchangesView } from "@haat/contract/exchange";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readExchanges } from "../../services/exchanges/read-exchanges.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams } from "./act.ts";

const route = createRoute({
  ...under("readExchanges"),
  method: "get",
  path: "/v1/store/orders/{id}/exchanges",
  tags: ["Orders"],
  summary: "What of an order may be exchanged now and for what, and what was asked",
  request: { params: orderParams },
  responses: {
    200: json(OwnExchangesView, "What may be exchanged, and what was asked"),
    ...problemsFor("order.not_found", "rate.limited"),
  },
});

export const readExchangesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await readExchanges(nodeCtxOf(c), id), 200);
  });

import { OwnExchangesView } from "@haat/contract/exchange";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOrderExchanges } from "../../services/exchanges/read-exchanges.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readOrderExchanges"),
  method: "get",
  path: "/v1/support/orders/{id}/exchanges",
  tags: ["Support"],
  summary: "What of an order may be exchanged now and for what, and what was asked",
  request: { params: z.object({ id: idField("order") }) },
  responses: {
    200: json(OwnExchangesView, "What may be exchanged, and what was asked"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found"),
  },
});

export const readOrderExchangesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await readOrderExchanges(nodeCtxOf(c), id), 200);
  });

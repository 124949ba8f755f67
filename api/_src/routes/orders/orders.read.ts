import { OrderView } from "@haat/contract/order";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMarkedOrder } from "../../services/orders/read-order.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";
import { orderParams } from "./act.ts";
import { markTag } from "./stream.ts";

const route = createRoute({
  ...under("readOrder"),
  method: "get",
  path: "/v1/store/orders/{id}",
  tags: ["Orders"],
  summary: "One's own order: by session, or by the order's token in `X-Haat-Order-Token`",
  request: { params: orderParams },
  responses: {
    200: json(OrderView, "The order with its parts, payments and history"),
    ...problemsFor("order.not_found"),
  },
});

export const readOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { order, mark } = await readMarkedOrder(ctxOf(c), c.req.valid("param").id);
    return c.json(order, 200, { etag: markTag(mark) });
  });

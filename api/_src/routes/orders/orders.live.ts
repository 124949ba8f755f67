import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { orderMark } from "../../services/orders/watch-mark.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";
import { orderParams } from "./act.ts";
import { answerLive, eventStream, liveHeader } from "./stream.ts";

const route = createRoute({
  ...under("watchOrder"),
  method: "get",
  path: "/v1/store/orders/{id}/live",
  tags: ["Orders"],
  summary: "Says as it happens that one's own order has changed, as server-sent events",
  request: { params: orderParams, headers: liveHeader },
  responses: { 200: eventStream, ...problemsFor("order.not_found") },
});

export const watchOrderRoute = (api: Api) =>
  api.openapi(route, (c) => answerLive(c, orderMark(ctxOf(c), c.req.valid("param").id)));

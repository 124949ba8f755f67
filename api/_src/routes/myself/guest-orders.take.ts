import { TakenOrdersView, TakeOrdersBody } from "@haat/contract/my-data";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeGuestOrders } from "../../services/myself/guest-orders.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("takeGuestOrders"),
  method: "post",
  path: "/v1/auth/me/guest-orders",
  tags: ["My data"],
  summary:
    "Take orders placed without an account into one's own, by proof of the phone or by the order's token",
  request: { body: jsonBody(TakeOrdersBody, "One order by its token, or all of the proven phone") },
  responses: {
    200: json(TakenOrdersView, "How many became one's own"),
    ...problemsFor(
      "auth.required",
      "auth.proof_needed",
      "order.not_found",
      "rate.limited",
      "service.unavailable",
    ),
  },
});

export const takeGuestOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await takeGuestOrders(nodeCtxOf(c), c.req.valid("json").orderId), 200),
  );

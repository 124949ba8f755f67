import { GuestOrderList } from "@haat/contract/my-data";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listGuestOrders } from "../../services/myself/guest-orders.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listGuestOrders"),
  method: "get",
  path: "/v1/auth/me/guest-orders",
  tags: ["My data"],
  summary: "Orders placed without an account with the phone that was proven within ten minutes",
  request: { query: noFilter },
  responses: {
    200: json(GuestOrderList, "Those of the last 90 days that belong to nobody yet"),
    ...problemsFor("auth.required"),
  },
});

export const listGuestOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listGuestOrders(nodeCtxOf(c)), 200));

import { NewsDeviceList } from "@haat/contract/news";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listDevices } from "../../services/news/devices.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";
import { orderParams } from "./act.ts";

const route = createRoute({
  ...under("listOrderDevices"),
  method: "get",
  path: "/v1/store/orders/{id}/devices",
  tags: ["Orders"],
  summary: "The browsers that hear of this order, and the key with which another one asks",
  request: { params: orderParams, query: noFilter },
  responses: {
    200: json(NewsDeviceList, "At most ten, newest first"),
    ...problemsFor("order.not_found", "filter.unknown"),
  },
});

export const listOrderDevicesRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listDevices(ctxOf(c), { orderId: c.req.valid("param").id }), 200),
  );

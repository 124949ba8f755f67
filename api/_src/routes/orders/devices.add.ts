import { NewsDeviceBody } from "@haat/contract/news";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addDevice } from "../../services/news/devices.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";
import { orderParams } from "./act.ts";

const route = createRoute({
  ...under("addOrderDevice"),
  method: "post",
  path: "/v1/store/orders/{id}/devices",
  tags: ["Orders"],
  summary: "News of this order to this browser too; the same twice is one, an eleventh replaces the oldest",
  request: { params: orderParams, body: jsonBody(NewsDeviceBody, "The browser's push subscription") },
  responses: {
    204: { description: "It listens" },
    ...problemsFor("order.not_found", "device.not_taken", "rate.limited"),
  },
});

export const addOrderDeviceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await addDevice(ctxOf(c), { orderId: c.req.valid("param").id }, c.req.valid("json"));
    return c.body(null, 204);
  });

import { idField } from "@haat/contract/values";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { forgetDevice } from "../../services/news/devices.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";
import { orderParams } from "./act.ts";

const route = createRoute({
  ...under("forgetOrderDevice"),
  method: "delete",
  path: "/v1/store/orders/{id}/devices/{deviceId}",
  tags: ["Orders"],
  summary: "No more news of this order to this browser",
  request: { params: orderParams.extend({ deviceId: idField("newsDevice") }) },
  responses: {
    204: { description: "It hears nothing more" },
    ...problemsFor("order.not_found", "device.not_found", "rate.limited"),
  },
});

export const forgetOrderDeviceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id, deviceId } = c.req.valid("param");
    await forgetDevice(ctxOf(c), { orderId: id }, deviceId);
    return c.body(null, 204);
  });

import { NewsDeviceBody } from "@haat/contract/news";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addDevice } from "../../services/news/devices.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addOwnDevice"),
  method: "post",
  path: "/v1/auth/me/devices",
  tags: ["My data"],
  summary:
    "News of all one's orders to this browser too; the same twice is one, an eleventh replaces the oldest",
  request: { body: jsonBody(NewsDeviceBody, "The browser's push subscription") },
  responses: {
    204: { description: "It listens" },
    ...problemsFor("auth.required", "device.not_taken", "rate.limited"),
  },
});

export const addOwnDeviceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await addDevice(ctxOf(c), "own", c.req.valid("json"));
    return c.body(null, 204);
  });

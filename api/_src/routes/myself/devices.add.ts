import { NewsDeviceBody, NewsDeviceList } from "@haat/contract/news";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addDevice, listDevices } from "../../services/news/devices.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addOwnDevice"),
  method: "post",
  path: "/v1/auth/me/devices",
  tags: ["My data"],
  summary:
    "News of all one's orders to this browser too; the same twice is one, an eleventh replaces the oldest",
  request: { body: jsonBody(NewsDeviceBody, "The browser's push subscription") },
  responses: {
    201: json(NewsDeviceList, "The list as it is now"),
    ...problemsFor("auth.required", "device.not_taken", "rate.limited"),
  },
});

export const addOwnDeviceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const [ctx, whose] = [ctxOf(c), "own" as const];
    await addDevice(ctx, whose, c.req.valid("json"));
    return c.json(await listDevices(ctx, whose), 201);
  });

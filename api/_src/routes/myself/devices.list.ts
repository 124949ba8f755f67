import { NewsDeviceList } from "@haat/contract/news";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listDevices } from "../../services/news/devices.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listOwnDevices"),
  method: "get",
  path: "/v1/auth/me/devices",
  tags: ["My data"],
  summary: "The browsers that hear of all one's orders, and the key with which another one asks",
  request: { query: noFilter },
  responses: {
    200: json(NewsDeviceList, "At most ten, newest first"),
    ...problemsFor("auth.required", "filter.unknown"),
  },
});

export const listOwnDevicesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listDevices(ctxOf(c), "own"), 200));

import { CourierKeyList } from "@haat/contract/courier";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readCourierKeys } from "../../services/couriers/list-keys.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listCourierKeys"),
  method: "get",
  path: "/v1/admin/courier-keys",
  tags: ["Admin"],
  summary: "The keys that couriers tell us with, the live ones first; no key is ever shown again",
  request: { query: noFilter },
  responses: {
    200: json(CourierKeyList, "Keys, and which couriers may have one more"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listCourierKeysRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readCourierKeys(nodeCtxOf(c)), 200));

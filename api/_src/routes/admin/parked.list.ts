import { ParkedFilter, ParkedPage } from "@haat/contract/parked";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readParked } from "../../services/admin/parked.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listParked"),
  method: "get",
  path: "/v1/admin/outbox/parked",
  tags: ["Admin"],
  summary: "Messages and tasks that were given up after ten tries",
  request: { query: strictQuery(ParkedFilter) },
  responses: {
    200: json(ParkedPage, "Newest first; what they say is not shown"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listParkedRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { cursor = null, group = null } = c.req.valid("query");
    return c.json(await readParked(nodeCtxOf(c), { cursor, group }), 200);
  });

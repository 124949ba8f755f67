import { DisputeFilter, DisputePage } from "@haat/contract/dispute";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readDisputes } from "../../services/disputes/read-dispute.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listDisputes"),
  method: "get",
  path: "/v1/admin/disputes",
  tags: ["Finance"],
  summary: "Payments of which a wallet withholds money because of a complaint, the oldest first",
  request: { query: strictQuery(DisputeFilter) },
  responses: {
    200: json(DisputePage, "A page of disputes"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listDisputesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readDisputes(nodeCtxOf(c), c.req.valid("query")), 200));

import { OverviewView } from "@haat/contract/support";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOverview } from "../../services/finance/read-overview.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readOverview"),
  method: "get",
  path: "/v1/admin/overview",
  tags: ["Finance"],
  summary: "Orders and payments by state, the balance of every account, and what waits to be sent",
  responses: {
    200: json(OverviewView, "The market at a glance"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const readOverviewRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readOverview(nodeCtxOf(c)), 200));

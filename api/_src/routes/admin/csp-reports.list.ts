import { CspReportList } from "@haat/contract/csp-reports";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readReports } from "../../services/csp/note-reports.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listCspReports"),
  method: "get",
  path: "/v1/admin/csp-reports",
  tags: ["Admin"],
  summary: "What browsers did not run on our pages in the last thirty days",
  request: { query: noFilter },
  responses: {
    200: json(CspReportList, "The latest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listCspReportsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readReports(nodeCtxOf(c)), 200));

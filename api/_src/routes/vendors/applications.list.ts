import { ApplicationList } from "@haat/contract/vendor-application";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readApplications } from "../../services/vendors/read-applications.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listOwnApplications"),
  method: "get",
  path: "/v1/store/vendor-applications",
  tags: ["Selling"],
  summary: "How one's own applications stand, newest first",
  request: { query: noFilter },
  responses: {
    200: json(ApplicationList, "One's own applications"),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listOwnApplicationsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readApplications(nodeCtxOf(c)), 200));

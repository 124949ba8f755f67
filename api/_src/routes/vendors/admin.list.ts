import { VendorFilter, VendorPage } from "@haat/contract/admin-vendors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { searchVendors } from "../../services/vendors/search-vendors.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listVendors"),
  method: "get",
  path: "/v1/admin/vendors",
  tags: ["Admin"],
  summary: "Shops by state, or whose DBID is overdue, newest first",
  request: { query: strictQuery(VendorFilter) },
  responses: {
    200: json(VendorPage, "A page of shops"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listVendorsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await searchVendors(nodeCtxOf(c), c.req.valid("query")), 200));

import { VendorPage, VendorSearchBody } from "@haat/contract/admin-vendors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { searchVendors } from "../../services/vendors/search-vendors.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("searchVendors"),
  method: "post",
  path: "/v1/admin/searches/vendors",
  tags: ["Admin"],
  summary: "Shops by part of a name or the end of a phone, which travels in the body",
  request: { body: jsonBody(VendorSearchBody, "What is looked for") },
  responses: { 200: json(VendorPage, "A page of shops"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const searchVendorsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await searchVendors(nodeCtxOf(c), c.req.valid("json")), 200));

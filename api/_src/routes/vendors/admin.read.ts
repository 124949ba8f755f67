import { VendorFile } from "@haat/contract/admin-vendors";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readVendorFile } from "../../services/vendors/read-vendor-file.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readVendorFile"),
  method: "get",
  path: "/v1/admin/vendors/{id}",
  tags: ["Admin"],
  summary: "All of a shop: application, papers, accounts, team and history",
  request: { params: z.object({ id: idField("vendor") }) },
  responses: {
    200: json(VendorFile, "The shop"),
    ...problemsFor("auth.required", "auth.forbidden", "vendor.not_found"),
  },
});

export const readVendorFileRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readVendorFile(nodeCtxOf(c), c.req.valid("param").id), 200));

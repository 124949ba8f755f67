import { VendorFile } from "@haat/contract/admin-vendors";
import { NameDecisionBody } from "@haat/contract/shop-profile";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideName } from "../../services/vendors/decide-name.ts";
import { readVendorFile } from "../../services/vendors/read-vendor-file.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("decideShopName"),
  method: "post",
  path: "/v1/admin/vendors/{id}/name",
  tags: ["Admin"],
  summary: "Agree to the name a shop wants, or refuse it with a reason",
  request: { params: z.object({ id: idField("vendor") }), body: jsonBody(NameDecisionBody, "The verdict") },
  responses: {
    200: json(VendorFile, "The shop afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "staff.own_shop",
      "vendor.not_found",
      "vendor.wrong_state",
    ),
  },
});

export const decideShopNameRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await decideName(ctx, { id, ...c.req.valid("json") });
    return c.json(await readVendorFile(ctx, id), 200);
  });

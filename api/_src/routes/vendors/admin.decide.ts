import { VendorDecisionBody, VendorFile } from "@haat/contract/admin-vendors";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideVendor } from "../../services/vendors/decide-vendor.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("decideVendor"),
  method: "post",
  path: "/v1/admin/vendors/{id}/decisions",
  tags: ["Admin"],
  summary: "Approve, refuse, pause, suspend or reopen a shop; its owner is told why",
  request: {
    params: z.object({ id: idField("vendor") }),
    body: jsonBody(VendorDecisionBody, "The decision"),
  },
  responses: {
    200: json(VendorFile, "The shop afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "vendor.not_found",
      "vendor.wrong_state",
      "staff.own_shop",
    ),
  },
});

export const decideVendorRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await decideVendor(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

import { PaperDecisionBody, VendorFile } from "@haat/contract/admin-vendors";
import { PaperKindField } from "@haat/contract/vendor-papers";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { judgePaper } from "../../services/vendors/judge-paper.ts";
import { readVendorFile } from "../../services/vendors/read-vendor-file.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("judgePaper"),
  method: "post",
  path: "/v1/admin/vendors/{id}/papers/{kind}/verdict",
  tags: ["Admin"],
  summary: "A paper's number was compared with the register",
  request: {
    params: z.object({ id: idField("vendor"), kind: PaperKindField }),
    body: jsonBody(PaperDecisionBody, "The verdict"),
  },
  responses: {
    200: json(VendorFile, "The shop afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "paper.not_found",
      "staff.own_shop",
      "vendor.not_found",
    ),
  },
});

export const judgePaperRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id, kind } = c.req.valid("param");
    await judgePaper(ctx, { vendorId: id, kind, ...c.req.valid("json") });
    return c.json(await readVendorFile(ctx, id), 200);
  });

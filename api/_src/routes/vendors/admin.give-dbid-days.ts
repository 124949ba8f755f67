import { DbidDaysBody, VendorFile } from "@haat/contract/admin-vendors";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { giveDbidDays } from "../../services/vendors/give-dbid-days.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("giveDbidDays"),
  method: "post",
  path: "/v1/admin/vendors/{id}/dbid-days",
  tags: ["Admin"],
  summary: "Give a shop more days to show its DBID; a shop that was paused for it sells again at once",
  request: {
    params: z.object({ id: idField("vendor") }),
    body: jsonBody(DbidDaysBody, "How many, and why"),
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

export const giveDbidDaysRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await giveDbidDays(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

import { StatementReport } from "@haat/contract/settlement";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readSettlement"),
  method: "get",
  path: "/v1/admin/statements/{id}",
  tags: ["Finance"],
  summary: "How far a statement is, what stands in it, and its differences by class",
  request: { params: z.object({ id: idField("statement") }) },
  responses: {
    200: json(StatementReport, "The statement"),
    ...problemsFor("auth.required", "auth.forbidden", "statement.not_found"),
  },
});

export const readSettlementRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readStatement(nodeCtxOf(c), c.req.valid("param").id), 200));

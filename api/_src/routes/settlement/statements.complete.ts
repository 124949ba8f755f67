import { StatementReport } from "@haat/contract/settlement";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { completeStatement } from "../../services/settlement/take-part.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("completeStatement"),
  method: "post",
  path: "/v1/admin/statements/{id}/completion",
  tags: ["Finance"],
  summary: "All parts are sent: a worker reads, matches and posts the statement",
  request: { params: z.object({ id: idField("statement") }) },
  responses: {
    202: json(StatementReport, "It waits for a worker"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "statement.not_found"] as const),
      ...(["statement.wrong_state", "statement.incomplete"] as const),
    ),
  },
});

export const completeStatementRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await completeStatement(ctx, id);
    return c.json(await readStatement(ctx, id), 202);
  });

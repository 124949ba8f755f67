import { AnnouncedStatement, StatementBody } from "@haat/contract/settlement";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { announceStatement } from "../../services/settlement/announce-statement.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("announceStatement"),
  method: "post",
  path: "/v1/admin/statements",
  tags: ["Finance"],
  summary: "Announce a wallet's statement; its file follows in parts. The same file again books nothing",
  request: { body: jsonBody(StatementBody, "Whose it is, its days, and what the file is") },
  responses: {
    201: json(AnnouncedStatement, "Where its parts go, or what came of it long ago"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "statement.reference_taken"] as const),
      ...(["statement.days_to_come", "statement.days_too_many"] as const),
    ),
  },
});

export const announceStatementRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await announceStatement(nodeCtxOf(c), c.req.valid("json")), 201));

import { StatementReport } from "@haat/contract/settlement";
import { StatementUndoBody } from "@haat/contract/statement-undo";
import type { Api } from "../../app-env.ts";
import { proposeFileUndo } from "../../services/settlement/propose-file-undo.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "proposeStatementUndo",
  path: "/v1/admin/statements/{id}/undoing",
  tag: "Finance",
  summary:
    "Propose to undo a posted statement whole, with the reason; agreed to by another, a worker reverses all that it has posted, and the same file may come again",
  ...{ of: "statement", body: StatementUndoBody },
  ...{ view: StatementReport, afterwards: "The statement, whose undoing waits for another person" },
  problems: [
    ...(["statement.not_found", "statement.wrong_state", "statement.has_credit"] as const),
    ...(["statement.day_closed", "statement.in_dispute", "statement.has_released"] as const),
  ],
});

export const proposeStatementUndoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await proposeFileUndo(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, id), 200);
  });

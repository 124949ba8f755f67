import { StatementReport } from "@haat/contract/settlement";
import { StatementUndoDecisionBody } from "@haat/contract/statement-undo";
import type { Api } from "../../app-env.ts";
import { decideFileUndo } from "../../services/settlement/decide-file-undo.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideStatementUndo",
  path: "/v1/admin/statements/{id}/undoing/decisions",
  tag: "Finance",
  summary:
    "Agree that a posted statement is undone whole, or refuse; never by who proposed it, who may take it back",
  ...{ of: "statement", body: StatementUndoDecisionBody },
  ...{ view: StatementReport, afterwards: "The statement afterwards; agreed to, a worker begins" },
  problems: [
    ...([
      "statement.not_found",
      "statement.wrong_state",
      "statement.own_hand",
      "statement.has_credit",
    ] as const),
    ...(["statement.day_closed", "statement.in_dispute", "statement.has_released", "money.stopped"] as const),
  ],
});

export const decideStatementUndoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideFileUndo(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, id), 200);
  });

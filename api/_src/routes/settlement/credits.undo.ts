import { BankCreditUndoBody } from "@haat/contract/bank-credit";
import { StatementReport } from "@haat/contract/settlement";
import type { Api } from "../../app-env.ts";
import { proposeCreditUndo } from "../../services/settlement/propose-undo.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "proposeCreditUndo",
  path: "/v1/admin/bank-credits/{id}/undoing",
  tag: "Finance",
  summary:
    "Propose to undo a noted bank credit, with the reason; agreed to by another it is reversed in the books and its closed days open again",
  ...{ of: "bank_credit", body: BankCreditUndoBody },
  ...{ view: StatementReport, afterwards: "Its statement, whose undoing waits for another person" },
  problems: ["bank_credit.not_found", "bank_credit.wrong_state"],
});

export const proposeCreditUndoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    const statementId = await proposeCreditUndo(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, statementId), 200);
  });

import { BankCreditDecisionBody } from "@haat/contract/bank-credit";
import { StatementReport } from "@haat/contract/settlement";
import type { Api } from "../../app-env.ts";
import { decideBankCredit } from "../../services/settlement/decide-credit.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideBankCredit",
  path: "/v1/admin/bank-credits/{id}/decisions",
  tag: "Finance",
  summary:
    "Agree to what the bank has credited, or to undo it, which books it; or refuse; never by who proposed it, who may take it back",
  ...{ of: "bank_credit", body: BankCreditDecisionBody },
  ...{ view: StatementReport, afterwards: "Its statement afterwards" },
  problems: ["bank_credit.not_found", "bank_credit.wrong_state", "bank_credit.own_hand", "money.stopped"],
});

export const decideBankCreditRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    const statementId = await decideBankCredit(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, statementId), 200);
  });

import { BankCreditBody } from "@haat/contract/bank-credit";
import { StatementReport } from "@haat/contract/settlement";
import type { Api } from "../../app-env.ts";
import { proposeBankCredit } from "../../services/settlement/propose-credit.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "proposeBankCredit",
  path: "/v1/admin/statements/{id}/bank-credit",
  tag: "Finance",
  summary: "Say what the bank has credited for a statement; another of finance must agree before it counts",
  ...{ of: "statement", body: BankCreditBody },
  ...{ view: StatementReport, afterwards: "The statement, whose credit waits for another person" },
  problems: ["statement.not_found", "statement.wrong_state", "credit.taken", "money.malformed"],
});

export const proposeBankCreditRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await proposeBankCredit(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, id), 200);
  });

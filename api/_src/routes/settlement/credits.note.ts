import { BankCreditBody } from "@haat/contract/settled-day";
import { StatementReport } from "@haat/contract/settlement";
import type { Api } from "../../app-env.ts";
import { noteBankCredit } from "../../services/settlement/note-bank-credit.ts";
import { readStatement } from "../../services/settlement/read-statement.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  name: "noteBankCredit",
  path: "/v1/admin/statements/{id}/bank-credit",
  tag: "Finance",
  summary: "Say what the bank has credited for a statement; what differs from it goes into suspense",
  ...{ of: "statement", body: BankCreditBody },
  ...{ view: StatementReport, afterwards: "The statement afterwards" },
  problems: ["statement.not_found", "statement.wrong_state", "statement.reference_taken", "money.malformed"],
});

export const noteBankCreditRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await noteBankCredit(ctx, { id, ...c.req.valid("json") });
    return c.json(await readStatement(ctx, id), 200);
  });

import { BankDifferenceBody } from "@haat/contract/courier-claim";
import { RemittanceReport } from "@haat/contract/remittance";
import type { Api } from "../../app-env.ts";
import { proposeBankDifference } from "../../services/remittances/claims/propose-difference.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { keyedCtxOf } from "../declare.ts";
import { decision } from "../decision.ts";

const route = decision({
  name: "proposeBankDifference",
  path: "/v1/support/remittances/{id}/bank-difference",
  tag: "Finance",
  summary:
    "Say that the bank will not credit the rest of a posted statement; it becomes a case once another of finance agrees",
  ...{ of: "remittance", body: BankDifferenceBody },
  ...{ view: RemittanceReport, afterwards: "The statement, whose difference waits for another person" },
  problems: ["remittance.not_found", "remittance.wrong_state", "proposal.exists"],
});

export const proposeBankDifferenceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await proposeBankDifference(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 200);
  });

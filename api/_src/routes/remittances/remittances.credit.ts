import { RemittanceReport } from "@haat/contract/remittance";
import { RemittanceCreditBody } from "@haat/contract/remittance-proposal";
import type { Api } from "../../app-env.ts";
import { proposeRemittanceCredit } from "../../services/remittances/propose-credit.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { keyedCtxOf } from "../declare.ts";
import { decision } from "../decision.ts";

const route = decision({
  name: "proposeRemittanceCredit",
  path: "/v1/support/remittances/{id}/bank-credit",
  tag: "Finance",
  summary:
    "Say what the bank has credited for a courier's statement; another of finance must agree before it counts",
  ...{ of: "remittance", body: RemittanceCreditBody },
  ...{ view: RemittanceReport, afterwards: "The statement, whose credit waits for another person" },
  problems: [
    ...(["remittance.not_found", "remittance.wrong_state", "remittance.credit_differs"] as const),
    ...(["remittance.credit_unnamed", "money.malformed", "proposal.exists"] as const),
  ],
});

export const proposeRemittanceCreditRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await proposeRemittanceCredit(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 200);
  });

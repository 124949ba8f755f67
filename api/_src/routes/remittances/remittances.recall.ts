import { RecallBody } from "@haat/contract/remittance-recall";
import { RemittanceReport } from "@haat/contract/remittance";
import type { Api } from "../../app-env.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { recallRemittance } from "../../services/remittances/recall-remittance.ts";
import { keyedCtxOf } from "../declare.ts";
import { keyedAct } from "../decision.ts";

const route = keyedAct({
  name: "recallRemittance",
  path: "/v1/support/remittances/{id}/recall",
  tag: "Support",
  summary:
    "It was not the right file: it is taken back while nothing of it counts, and it and its reference may come again; matched and above the limit, a second person agrees first",
  ...{ of: "remittance", body: RecallBody },
  ...{ view: RemittanceReport, afterwards: "The statement, which is kept" },
  problems: [
    ...(["remittance.not_found", "remittance.wrong_state", "remittance.recall_late"] as const),
    ...(["staff.own_shop", "proposal.exists"] as const),
  ],
});

export const recallRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await recallRemittance(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 200);
  });

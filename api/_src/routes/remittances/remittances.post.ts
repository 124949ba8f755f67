import { PostingBody } from "@haat/contract/remittance-case";
import { RemittanceReport } from "@haat/contract/remittance";
import type { Api } from "../../app-env.ts";
import { orderRemittancePosting } from "../../services/remittances/order-posting.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { keyedCtxOf } from "../declare.ts";
import { keyedAct } from "../decision.ts";

const route = keyedAct({
  name: "postRemittance",
  path: "/v1/support/remittances/{id}/posting",
  tag: "Support",
  summary:
    "Have its clean rows posted; above the limit, or where its own sum is wrong, a second person agrees first",
  ...{ of: "remittance", body: PostingBody },
  ...{ view: RemittanceReport, afterwards: "The statement, which a worker posts" },
  problems: [
    ...(["remittance.not_found", "remittance.wrong_state", "remittance.total_wrong"] as const),
    ...(["remittance.reason_missing", "proposal.exists"] as const),
  ],
});

export const postRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await orderRemittancePosting(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 200);
  });

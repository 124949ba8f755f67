import { ClearingDecisionBody, DifferenceDetail } from "@haat/contract/difference";
import type { Api } from "../../app-env.ts";
import { decideClearing } from "../../services/settlement/decide-clearing.ts";
import { readDifference } from "../../services/settlement/read-difference.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideClearing",
  path: "/v1/admin/differences/{id}/clearing/decisions",
  tag: "Finance",
  summary:
    "Agree to clear a difference, which posts it, or refuse; never by who proposed it, who may take it back",
  ...{ of: "difference", body: ClearingDecisionBody },
  ...{ view: DifferenceDetail, afterwards: "The difference afterwards" },
  problems: [
    ...(["difference.not_found", "difference.wrong_state", "difference.own_hand"] as const),
    ...(["dispute.not_disputable", "dispute.above_captured", "dispute.reference_taken"] as const),
    "dispute.refund_underway",
    ...(["proposal.own_matter", "staff.own_shop", "money.stopped"] as const),
  ],
});

export const decideClearingRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideClearing(ctx, { id, ...c.req.valid("json") });
    return c.json(await readDifference(ctx, id), 200);
  });

import { DisputeView, OutcomeDecisionBody } from "@haat/contract/dispute";
import type { Api } from "../../app-env.ts";
import { decideOutcome } from "../../services/disputes/decide-outcome.ts";
import { readDispute } from "../../services/disputes/read-dispute.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideOutcome",
  path: "/v1/admin/disputes/{id}/outcome/decisions",
  tag: "Finance",
  summary:
    "Agree to how a dispute ended, which books it, or refuse; never by who proposed it, who may take it back",
  ...{ of: "dispute", body: OutcomeDecisionBody },
  ...{ view: DisputeView, afterwards: "The dispute afterwards" },
  problems: [
    ...(["dispute.not_found", "dispute.wrong_state", "dispute.own_hand", "dispute.on_its_way"] as const),
    ...(["proposal.own_matter", "staff.own_shop", "money.stopped"] as const),
  ],
});

export const decideOutcomeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideOutcome(ctx, { id, ...c.req.valid("json") });
    return c.json(await readDispute(ctx, id), 200);
  });

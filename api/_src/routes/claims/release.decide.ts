import { ClaimView, ReleaseDecisionBody } from "@haat/contract/claim";
import type { Api } from "../../app-env.ts";
import { decideRelease } from "../../services/claims/decide-release.ts";
import { readClaim } from "../../services/claims/read-claim.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideRelease",
  path: "/v1/admin/claims/{id}/release/decisions",
  tag: "Finance",
  summary:
    "Agree to release claimed money, which captures it, or refuse; never by who proposed it, who may take it back",
  ...{ of: "claim", body: ReleaseDecisionBody },
  ...{ view: ClaimView, afterwards: "The claim afterwards" },
  problems: [
    ...(["claim.not_found", "claim.wrong_state", "claim.own_hand"] as const),
    ...(["claim.trx_used", "staff.own_shop", "proposal.own_matter"] as const),
  ],
});

export const decideReleaseRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideRelease(ctx, { id, ...c.req.valid("json") });
    return c.json(await readClaim(ctx, id), 200);
  });

import { ClaimView, RejectionBody } from "@haat/contract/claim";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { rejectClaim } from "../../services/claims/reject-claim.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("rejectClaim"),
  method: "post",
  path: "/v1/admin/claims/{id}/rejection",
  tags: ["Finance"],
  summary: "Reject a claim, with a reason that its buyer reads; no money moves",
  request: { params: z.object({ id: idField("claim") }), body: jsonBody(RejectionBody, "Why") },
  responses: {
    200: json(ClaimView, "The claim, which has ended"),
    ...problemsFor(
      ...([
        "auth.required",
        "auth.forbidden",
        "claim.not_found",
        "claim.wrong_state",
        "staff.own_shop",
        "proposal.own_matter",
      ] as const),
    ),
  },
});

export const rejectClaimRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await rejectClaim(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

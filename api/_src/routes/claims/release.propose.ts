import { ClaimView } from "@haat/contract/claim";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeRelease } from "../../services/claims/propose-release.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeRelease"),
  method: "post",
  path: "/v1/admin/claims/{id}/release",
  tags: ["Finance"],
  summary:
    "Propose to take what a statement has proven for the order it was sent for; another of finance must agree",
  request: { params: z.object({ id: idField("claim") }) },
  responses: {
    200: json(ClaimView, "The claim, which waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["claim.not_found", "claim.wrong_state", "staff.own_shop", "proposal.own_matter"] as const),
    ),
  },
});

export const proposeReleaseRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await proposeRelease(nodeCtxOf(c), c.req.valid("param").id), 200));

import { ClaimView, ReleaseDecisionBody } from "@haat/contract/claim";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideRelease } from "../../services/claims/decide-release.ts";
import { readClaim } from "../../services/claims/read-claim.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("decideRelease"),
  method: "post",
  path: "/v1/admin/claims/{id}/release/decisions",
  tags: ["Finance"],
  summary:
    "Agree to release claimed money, which captures it, or refuse; never by who proposed it, who may take it back",
  request: {
    params: z.object({ id: idField("claim") }),
    headers: idempotencyHeader,
    body: jsonBody(ReleaseDecisionBody, "The decision"),
  },
  responses: {
    200: json(ClaimView, "The claim afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "claim.not_found"] as const),
      ...(["claim.wrong_state", "claim.own_hand", "claim.trx_used", "staff.own_shop"] as const),
      ...(["money.stopped", ...keyProblems] as const),
    ),
  },
});

export const decideReleaseRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideRelease(ctx, { id, ...c.req.valid("json") });
    return c.json(await readClaim(ctx, id), 200);
  });

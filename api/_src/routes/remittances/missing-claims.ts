import {
  MissingClaimBody,
  MissingClaimed,
  MissingClaimFilter,
  MissingClaimPreview,
} from "@haat/contract/missing-claim";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { claimMissing } from "../../services/remittances/claims/claim-missing.ts";
import { previewMissing } from "../../services/remittances/claims/preview-missing.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  nodeCtxOf,
  problemsFor,
  strictQuery,
  under,
} from "../declare.ts";

const path = "/v1/support/courier-cash/claims";

const preview = createRoute({
  ...under("previewMissingClaim"),
  method: "get",
  path,
  tags: ["Support"],
  summary: "What claiming these parcels, which stand in no statement, would come to and put into the books",
  request: { query: strictQuery(MissingClaimFilter) },
  responses: {
    200: json(MissingClaimPreview, "What would be claimed"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const previewMissingClaimRoute = (api: Api) =>
  api.openapi(preview, async (c) => c.json(await previewMissing(nodeCtxOf(c), c.req.valid("query")), 200));

const claim = createRoute({
  ...under("claimMissing"),
  method: "post",
  path,
  tags: ["Support"],
  summary:
    "Claim from a courier what stands in none of his statements, as the preview showed it; above the limit a second person agrees first",
  request: { headers: idempotencyHeader, body: jsonBody(MissingClaimBody, "What was shown") },
  responses: {
    200: json(MissingClaimed, "Claimed, or asked of a second person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.changed", "staff.own_shop"] as const),
      ...(["proposal.exists", ...keyProblems] as const),
    ),
  },
});

export const claimMissingRoute = (api: Api) =>
  api.openapi(claim, async (c) => c.json(await claimMissing(keyedCtxOf(c), c.req.valid("json")), 200));

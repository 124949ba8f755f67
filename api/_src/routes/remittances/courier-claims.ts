import {
  ClaimActBody,
  ClaimId,
  CourierClaimDetail,
  CourierClaimFilter,
  CourierClaimPage,
} from "@haat/contract/courier-claim";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actOnClaim } from "../../services/remittances/claims/act-on-claim.ts";
import { readClaims } from "../../services/remittances/claims/list-claims.ts";
import { readClaim } from "../../services/remittances/claims/read-claim.ts";
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

const list = createRoute({
  ...under("listCourierClaims"),
  method: "get",
  path: "/v1/support/courier-claims",
  tags: ["Support"],
  summary: "What couriers owe for lost parcels and short cash, and money that is not explained yet, by age",
  request: { query: strictQuery(CourierClaimFilter) },
  responses: {
    200: json(CourierClaimPage, "A page of them"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listCourierClaimsRoute = (api: Api) =>
  api.openapi(list, async (c) => c.json(await readClaims(nodeCtxOf(c), c.req.valid("query")), 200));

const params = z.object({ id: ClaimId });

const read = createRoute({
  ...under("readCourierClaim"),
  method: "get",
  path: "/v1/support/courier-claims/{id}",
  tags: ["Support"],
  summary: "One claim or case, what to write to the courier, what may end it and what was done",
  request: { params },
  responses: {
    200: json(CourierClaimDetail, "The claim"),
    ...problemsFor("auth.required", "auth.forbidden", "courier_claim.not_found"),
  },
});

export const readCourierClaimRoute = (api: Api) =>
  api.openapi(read, async (c) => c.json(await readClaim(nodeCtxOf(c), c.req.valid("param").id), 200));

const act = createRoute({
  ...under("actOnCourierClaim"),
  method: "post",
  path: "/v1/support/courier-claims/{id}/acts",
  tags: ["Support"],
  summary:
    "Note what the courier was asked or said, or propose an end; another of finance agrees before money moves",
  request: { params, headers: idempotencyHeader, body: jsonBody(ClaimActBody, "What is meant") },
  responses: {
    200: json(CourierClaimDetail, "The claim afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "courier_claim.not_found"] as const),
      ...(["courier_claim.covered", "courier_claim.no_buyer"] as const),
      ...(["courier_claim.wrong_state", "remittance.claim_wrong", "remittance.parcel_wrong"] as const),
      ...(["remittance.changed", "money.malformed", "staff.own_shop", "proposal.exists"] as const),
      ...keyProblems,
    ),
  },
});

export const actOnCourierClaimRoute = (api: Api) =>
  api.openapi(act, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await actOnClaim(ctx, { id, body: c.req.valid("json") });
    return c.json(await readClaim(ctx, id), 200);
  });

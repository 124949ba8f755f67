import { RemittanceActBody, RemittanceCaseView } from "@haat/contract/remittance-case";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actOnRow } from "../../services/remittances/acts/act-on-row.ts";
import { readCase } from "../../services/remittances/read-case.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { rowParams } from "./remittances.case.ts";

const route = createRoute({
  ...under("actOnRemittanceRow"),
  method: "post",
  path: "/v1/support/remittances/{id}/rows/{line}/acts",
  tags: ["Support"],
  summary:
    "Accept, dispute, match, unmatch or drop a row, or have it pay a claim; above the limit a second person decides it",
  request: {
    params: rowParams,
    headers: idempotencyHeader,
    body: jsonBody(RemittanceActBody, "What is meant"),
  },
  responses: {
    200: json(RemittanceCaseView, "The row afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.row_not_found"] as const),
      ...(["remittance.row_wrong_state", "remittance.parcel_wrong", "remittance.claim_wrong"] as const),
      ...(["remittance.exchange_open", "remittance.not_ended", "remittance.row_received"] as const),
      ...(["staff.own_shop", "proposal.exists"] as const),
      ...keyProblems,
    ),
  },
});

export const actOnRemittanceRowRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const named = c.req.valid("param");
    await actOnRow(ctx, { ...named, body: c.req.valid("json") });
    return c.json(await readCase(ctx, named), 200);
  });

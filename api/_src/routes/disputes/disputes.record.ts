import { DisputeBody, RecordedDispute } from "@haat/contract/dispute";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readDispute } from "../../services/disputes/read-dispute.ts";
import { recordDispute } from "../../services/disputes/record-dispute.ts";
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
  ...under("recordDispute"),
  method: "post",
  path: "/v1/admin/disputes",
  tags: ["Finance"],
  summary: "Write down that a wallet withholds money of a payment because of a complaint",
  request: { headers: idempotencyHeader, body: jsonBody(DisputeBody, "What the wallet writes") },
  responses: {
    201: json(RecordedDispute, "The dispute, which waits for its end, and what is not sent any more"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "money.malformed"] as const),
      ...(["dispute.payment_not_found", "dispute.not_disputable", "dispute.above_captured"] as const),
      ...(["dispute.refund_underway", "dispute.payment_shared"] as const),
      ...(["dispute.reference_taken", "proposal.own_matter", "staff.own_shop", "money.stopped"] as const),
      ...keyProblems,
    ),
  },
});

export const recordDisputeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id, owed } = await recordDispute(ctx, c.req.valid("json"));
    const dispute = id === null ? null : await readDispute(ctx, id);
    return c.json({ dispute, heldRefunds: [...owed] }, 201);
  });

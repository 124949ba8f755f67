import {
  CourierCreditId,
  CourierCreditUndoAsked,
  CourierCreditUndoBody,
} from "@haat/contract/courier-credit";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeUndo } from "../../services/remittances/credits/propose-undo.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const propose = createRoute({
  ...under("proposeCourierUndo"),
  ...{ method: "post", path: "/v1/support/courier-credits/{id}/undo", tags: ["Finance"] },
  summary:
    "Say that what our bank was said to have credited of a courier's, ahead, for a statement or for a claim, was wrong; another of finance must agree",
  request: {
    params: z.object({ id: CourierCreditId }),
    headers: idempotencyHeader,
    body: jsonBody(CourierCreditUndoBody, "What shows it"),
  },
  responses: {
    200: json(CourierCreditUndoAsked, "It waits for a second person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["courier_credit.not_found", "courier_credit.undone", "courier_credit.used"] as const),
      ...(["staff.own_shop", "proposal.exists", "rate.limited", "request.invalid"] as const),
      ...keyProblems,
    ),
  },
});

export const proposeCourierUndoRoute = (api: Api) =>
  api.openapi(propose, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ proposalId: await proposeUndo(keyedCtxOf(c), { id, ...c.req.valid("json") }) }, 200);
  });

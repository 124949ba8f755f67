import { AttemptStoryView } from "@haat/contract/attempt";
import { DisproofBody } from "@haat/contract/disproof";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeUnpaid } from "../../services/payments/propose-unpaid.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeUnpaid"),
  method: "post",
  path: "/v1/support/payments/{id}/unpaid",
  tags: ["Finance"],
  summary:
    "Say that a payment, of which its wallet has said nothing for three days, was not paid; another of finance must agree",
  request: {
    params: z.object({ id: idField("attempt") }),
    body: jsonBody(DisproofBody, "Why, and where one sees it"),
  },
  responses: {
    201: json(AttemptStoryView, "The payment, whose end waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "payment.not_found"] as const),
      ...(["payment.wrong_state", "proposal.exists", "proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const proposeUnpaidRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await proposeUnpaid(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );

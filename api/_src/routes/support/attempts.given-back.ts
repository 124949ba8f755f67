import { AttemptStoryView } from "@haat/contract/attempt";
import { GivenBackBody } from "@haat/contract/given-back";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeGivenBack } from "../../services/payments/propose-given-back.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeGivenBack"),
  method: "post",
  path: "/v1/support/payments/{id}/given-back",
  tags: ["Finance"],
  summary:
    "Say that a payment, of which its wallet has said nothing for three days, was paid and given back by the wallet; another of finance must agree",
  request: {
    params: z.object({ id: idField("attempt") }),
    body: jsonBody(GivenBackBody, "What the wallet's records show of both, and where"),
  },
  responses: {
    201: json(AttemptStoryView, "The payment, whose end waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "payment.not_found"] as const),
      ...(["payment.wrong_state", "payment.trx_used", "refund.trx_used"] as const),
      ...(["proposal.exists", "proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const proposeGivenBackRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await proposeGivenBack(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );

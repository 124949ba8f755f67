import { DisproofBody } from "@haat/contract/disproof";
import { RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeDisproof } from "../../services/disproofs/propose-disproof.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeDisproof"),
  method: "post",
  path: "/v1/admin/refunds/{id}/disproof",
  tags: ["Finance"],
  summary:
    "Say that the payment behind a refund never came, as the wallet's own records show; another of finance must agree",
  request: {
    params: z.object({ id: idField("refund") }),
    body: jsonBody(DisproofBody, "Why, and where one sees it"),
  },
  responses: {
    201: json(RefundFileView, "The refund, with what waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "refund.not_found"] as const),
      ...(["disproof.wrong_state", "disproof.money_back", "disproof.stated"] as const),
      ...(["proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const proposeDisproofRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await proposeDisproof(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );

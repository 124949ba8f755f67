import { DisputeView, OutcomeBody } from "@haat/contract/dispute";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeOutcome } from "../../services/disputes/propose-outcome.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeOutcome"),
  method: "post",
  path: "/v1/admin/disputes/{id}/outcome",
  tags: ["Finance"],
  summary: "Propose how a dispute ended, and who bears it if it was lost; another of finance must agree",
  request: {
    params: z.object({ id: idField("dispute") }),
    body: jsonBody(OutcomeBody, "The end, and the proof"),
  },
  responses: {
    200: json(DisputeView, "The dispute, which waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "dispute.not_found"] as const),
      ...(["dispute.wrong_state", "proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const proposeOutcomeRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await proposeOutcome(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

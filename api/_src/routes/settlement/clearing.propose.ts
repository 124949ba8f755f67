import { ClearingBody, DifferenceDetail } from "@haat/contract/difference";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeClearing } from "../../services/settlement/propose-clearing.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeClearing"),
  method: "post",
  path: "/v1/admin/differences/{id}/clearing",
  tags: ["Finance"],
  summary:
    "Propose where the money of a difference belongs, with what proves it; another of finance must agree",
  request: {
    params: z.object({ id: idField("difference") }),
    body: jsonBody(ClearingBody, "Where to, and the proof"),
  },
  responses: {
    200: json(DifferenceDetail, "The difference, which waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["difference.not_found", "difference.wrong_state", "credit.taken"] as const),
      ...(["proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const proposeClearingRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await proposeClearing(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

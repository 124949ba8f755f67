import { ClearingDecisionBody, DifferenceDetail } from "@haat/contract/difference";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideClearing } from "../../services/settlement/decide-clearing.ts";
import { readDifference } from "../../services/settlement/read-difference.ts";
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
  ...under("decideClearing"),
  method: "post",
  path: "/v1/admin/differences/{id}/clearing/decisions",
  tags: ["Finance"],
  summary:
    "Agree to clear a difference, which posts it, or refuse; never by who proposed it, who may take it back",
  request: {
    params: z.object({ id: idField("difference") }),
    headers: idempotencyHeader,
    body: jsonBody(ClearingDecisionBody, "The decision"),
  },
  responses: {
    200: json(DifferenceDetail, "The difference afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "difference.not_found"] as const),
      ...(["difference.wrong_state", "difference.own_hand"] as const),
      ...keyProblems,
    ),
  },
});

export const decideClearingRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideClearing(ctx, { id, ...c.req.valid("json") });
    return c.json(await readDifference(ctx, id), 200);
  });

import { HandInUndoAsked, HandInUndoBody } from "@haat/contract/vendor";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeHandInUndo } from "../../services/support/undo-hand-in.ts";
import { json, jsonBody, keyedCtxOf, problemsFor, under } from "../declare.ts";
import { handInHeaders, handInParams, handInProblems } from "./hand-in.ts";

const route = createRoute({
  ...under("proposeHandInUndo"),
  method: "post",
  path: "/v1/support/hand-ins/{id}/undo",
  tags: ["Support"],
  summary: "Say that cash which was received had not come; another must agree",
  request: {
    params: handInParams,
    headers: handInHeaders,
    body: jsonBody(HandInUndoBody, "What shows it"),
  },
  responses: {
    200: json(HandInUndoAsked, "It waits for a second person"),
    ...problemsFor(...handInProblems, "auth.step_up_required", "proposal.exists", "request.invalid"),
  },
});

export const proposeHandInUndoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(
      { proposalId: await proposeHandInUndo(keyedCtxOf(c), { id, ...c.req.valid("json") }) },
      200,
    );
  });

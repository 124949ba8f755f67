import { HandInReceived } from "@haat/contract/vendor";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { receiveHandIn } from "../../services/support/receive-hand-in.ts";
import { json, keyedCtxOf, problemsFor, under } from "../declare.ts";
import { handInHeaders, handInParams, handInProblems } from "./hand-in.ts";

const route = createRoute({
  ...under("receiveHandIn"),
  method: "post",
  path: "/v1/support/hand-ins/{id}/receive",
  tags: ["Support"],
  summary:
    "The cash was counted; the books move by exactly that amount, or, above what one may receive alone, once a second person has agreed",
  request: { params: handInParams, headers: handInHeaders },
  responses: {
    200: json(HandInReceived, "Received, or waiting for a second person"),
    ...problemsFor(...handInProblems, "cash.above_held", "credit.taken", "proposal.exists"),
  },
});

export const receiveHandInRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const isProposed = await receiveHandIn(keyedCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const, isProposed }, 200);
  });

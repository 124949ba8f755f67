import { AttemptStoryView } from "@haat/contract/attempt";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askGateway } from "../../services/support/ask-gateway.ts";
import { idempotencyHeader, json, keyedCtxOf, keyProblems, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askGateway"),
  method: "post",
  path: "/v1/support/payments/{id}/ask",
  tags: ["Support"],
  summary:
    "Ask the wallet now what became of an attempt; one person at a time, and only its answer moves anything",
  request: { params: z.object({ id: idField("attempt") }), headers: idempotencyHeader },
  responses: {
    200: json(AttemptStoryView, "The attempt afterwards; an answer of null is still awaited"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "payment.not_found",
      "payment.wrong_state",
      "payment.asked_just_now",
      ...keyProblems,
    ),
  },
});

export const askGatewayRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await askGateway(keyedCtxOf(c), c.req.valid("param").id), 200));

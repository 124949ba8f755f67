import { CourierWordAsked, CourierWordBody } from "@haat/contract/notice-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeWord } from "../../services/couriers/propose-word.ts";
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
  ...under("proposeCourierWord"),
  method: "post",
  path: "/v1/support/courier-words",
  tags: ["Support"],
  summary:
    "Ask that a courier's word, which nobody knew, means where a parcel is, or how it ended; another must agree",
  request: {
    headers: idempotencyHeader,
    body: jsonBody(CourierWordBody, "Which word, what it means, and why"),
  },
  responses: {
    200: json(CourierWordAsked, "It waits for a second person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "courier_word.not_said"] as const),
      ...(["courier_word.wrong_state", "staff.own_shop"] as const),
      ...(["proposal.exists", "rate.limited", "request.invalid"] as const),
      ...keyProblems,
    ),
  },
});

export const proposeCourierWordRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json({ proposalId: await proposeWord(keyedCtxOf(c), c.req.valid("json")) }, 200),
  );

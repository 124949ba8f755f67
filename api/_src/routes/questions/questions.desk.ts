import { DeskQuestionList } from "@haat/contract/question";
import { DeskReviewFilter, ReviewDecided, ReviewDecisionBody } from "@haat/contract/review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideQuestion, listQuestionDesk } from "../../services/questions/desk.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const listing = createRoute({
  ...under("listQuestionDesk"),
  method: "get",
  path: "/v1/support/questions",
  tags: ["Support"],
  summary:
    "Questions and answers that wait to be looked at or were reported, the oldest first; or those that are hidden",
  request: { query: strictQuery(DeskReviewFilter) },
  responses: {
    200: json(DeskQuestionList, "What is to be looked at"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listQuestionDeskRoute = (api: Api) =>
  api.openapi(listing, async (c) => c.json(await listQuestionDesk(nodeCtxOf(c), c.req.valid("query")), 200));

const deciding = createRoute({
  ...under("decideQuestion"),
  method: "post",
  path: "/v1/support/questions/{id}/decision",
  tags: ["Support"],
  summary: "Show a question or an answer, or hide it and tell its writer why; never of one's own shop",
  request: {
    params: z.object({ id: idField("question") }),
    body: jsonBody(ReviewDecisionBody, "The verdict, and why"),
  },
  responses: {
    200: json(ReviewDecided, "It is decided"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "question.not_found"] as const),
      ...(["question.wrong_state", "staff.own_shop"] as const),
    ),
  },
});

export const decideQuestionRoute = (api: Api) =>
  api.openapi(deciding, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await decideQuestion(nodeCtxOf(c), { id, ...c.req.valid("json") }), 200);
  });

import {
  AnswerBody,
  QuestionBody,
  QuestionFilter,
  QuestionPage,
  QuestionSaid,
} from "@haat/contract/question";
import { idField, SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { answerQuestion, askQuestion } from "../../services/questions/ask-question.ts";
import { listQuestions } from "../../services/questions/list-questions.ts";
import { markPublic } from "../catalog/public-reply.ts";
import { ctxOf, json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const params = z.object({ slug: SlugField.meta({ example: "tangail-jamdani-lal" }) });

const listing = createRoute({
  ...under("listQuestions"),
  method: "get",
  path: "/v1/store/products/{slug}/questions",
  tags: ["Store"],
  summary: "What people ask about a product, and what the shop and its owners answer",
  request: { params, query: strictQuery(QuestionFilter) },
  responses: {
    200: json(QuestionPage, "A page of questions, the newest first"),
    ...problemsFor("product.not_found", "filter.unknown"),
  },
});

export const listQuestionsRoute = (api: Api) =>
  api.openapi(listing, async (c) => {
    const { slug } = c.req.valid("param");
    const found = await listQuestions(ctxOf(c), { slug, ...c.req.valid("query") });
    markPublic(c);
    return c.json(found, 200);
  });

const asking = createRoute({
  ...under("askQuestion"),
  method: "post",
  path: "/v1/store/questions-about/{slug}",
  tags: ["Store"],
  summary: "Ask about a product; ten things a day of one person, the same asked again is the same",
  request: { params, body: jsonBody(QuestionBody, "What is asked, and by what name") },
  responses: {
    200: json(QuestionSaid, "How it stands"),
    ...problemsFor(
      ...(["auth.required", "product.not_found", "question.own_shop", "question.too_many"] as const),
      ...(["name.invalid", "rate.limited"] as const),
    ),
  },
});

export const askQuestionRoute = (api: Api) =>
  api.openapi(asking, async (c) => {
    const { slug } = c.req.valid("param");
    return c.json(await askQuestion(nodeCtxOf(c), { slug, ...c.req.valid("json") }), 200);
  });

const answering = createRoute({
  ...under("answerQuestion"),
  method: "post",
  path: "/v1/store/questions/{id}/answers",
  tags: ["Store"],
  summary: "Answer what somebody asks about goods that were brought to oneself, once",
  request: {
    params: z.object({ id: idField("question") }),
    body: jsonBody(AnswerBody, "The answer, and by what name"),
  },
  responses: {
    200: json(QuestionSaid, "How it stands"),
    ...problemsFor(
      ...(["auth.required", "question.not_found", "question.own_shop", "question.too_many"] as const),
      ...(["question.not_bought", "name.invalid", "rate.limited"] as const),
    ),
  },
});

export const answerQuestionRoute = (api: Api) =>
  api.openapi(answering, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await answerQuestion(nodeCtxOf(c), { id, ...c.req.valid("json") }), 200);
  });

import {
  ShopAnswerBody,
  ShopQuestionFilter,
  ShopQuestionPage,
  ShopQuestionView,
} from "@haat/contract/question";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { answerForShop, listShopQuestions } from "../../services/questions/shop-questions.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const listing = createRoute({
  ...under("listShopQuestions"),
  method: "get",
  path: "/v1/vendor/questions",
  tags: ["Vendor"],
  summary: "What people ask about the shop's goods and has no answer yet, or all of it; the newest first",
  request: { query: strictQuery(ShopQuestionFilter) },
  responses: {
    200: json(ShopQuestionPage, "A page of questions"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listShopQuestionsRoute = (api: Api) =>
  api.openapi(listing, async (c) =>
    c.json(await listShopQuestions(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );

const answering = createRoute({
  ...under("answerForShop"),
  method: "put",
  path: "/v1/vendor/questions/{id}/answer",
  tags: ["Vendor"],
  summary: "The shop's one answer; it may be written anew, and whoever asked is told of it",
  request: {
    params: z.object({ id: idField("question") }),
    body: jsonBody(ShopAnswerBody, "What the shop answers"),
  },
  responses: {
    200: json(ShopQuestionView, "The question with its answer"),
    ...problemsFor("auth.required", "auth.forbidden", "question.not_found"),
  },
});

export const answerForShopRoute = (api: Api) =>
  api.openapi(answering, async (c) => {
    const said = { viewer: vendorViewerOf(c), id: c.req.valid("param").id, ...c.req.valid("json") };
    return c.json(await answerForShop(nodeCtxOf(c), said), 200);
  });

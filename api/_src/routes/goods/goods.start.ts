import { GoodsStartBody, GoodsStarted } from "@haat/contract/goods";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { startGoods } from "../../services/goods/start-goods.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyProblems,
  keyedCtxOf,
  problemsFor,
  shopIdOf,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("startGoods"),
  method: "post",
  path: "/v1/vendor/goods",
  tags: ["Vendor"],
  summary: "New goods that nobody sees yet, from nothing or like others of the shop",
  request: {
    headers: idempotencyHeader,
    body: jsonBody(GoodsStartBody, "Its category, or what it is like"),
  },
  responses: {
    201: json(GoodsStarted, "Where they are written"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "goods.not_found",
      "category.not_found",
      ...keyProblems,
    ),
  },
});

export const startGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await startGoods(keyedCtxOf(c), shopIdOf(c), c.req.valid("json")), 201),
  );

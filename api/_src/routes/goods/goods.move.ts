import { GoodsMoveBody, GoodsStarted } from "@haat/contract/goods";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { moveGoods } from "../../services/goods/move-goods.ts";
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
  ...under("moveGoods"),
  method: "post",
  path: "/v1/vendor/goods/{id}/moves",
  tags: ["Vendor"],
  summary: "Sends a version in or takes it back, lets it go, puts goods away or brings them out again",
  request: {
    params: z.object({ id: idField("product") }),
    headers: idempotencyHeader,
    body: jsonBody(GoodsMoveBody, "What is to happen"),
  },
  responses: {
    200: json(GoodsStarted, "Which goods moved"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "goods.not_found",
      "goods.wrong_state",
      "goods.incomplete",
      ...keyProblems,
    ),
  },
});

export const moveGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(
      await moveGoods(keyedCtxOf(c), {
        productId: c.req.valid("param").id,
        vendorId: shopIdOf(c),
        ...c.req.valid("json"),
      }),
      200,
    ),
  );

import { GoodsDecided, GoodsDecisionBody } from "@haat/contract/goods-review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideGoods } from "../../services/goods/decide-goods.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyProblems,
  keyedCtxOf,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("decideGoods"),
  method: "post",
  path: "/v1/support/goods/{id}/decision",
  tags: ["Support"],
  summary: "It comes on sale, or goes back with what is to be changed; never of one's own shop",
  request: {
    params: z.object({ id: idField("productVersion") }),
    headers: idempotencyHeader,
    body: jsonBody(GoodsDecisionBody, "The verdict, and why"),
  },
  responses: {
    200: json(GoodsDecided, "It is decided"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "goods.not_found",
      "goods.wrong_state",
      "goods.changed",
      "goods.incomplete",
      "goods.sku_taken",
      "staff.own_shop",
      ...keyProblems,
    ),
  },
});

export const decideGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(
      await decideGoods(keyedCtxOf(c), { versionId: c.req.valid("param").id, ...c.req.valid("json") }),
      200,
    ),
  );

import { GoodsView } from "@haat/contract/goods";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readGoods } from "../../services/goods/read-goods.ts";
import { json, noFilter, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("readGoods"),
  method: "get",
  path: "/v1/vendor/goods/{id}",
  tags: ["Vendor"],
  summary: "One of the shop's goods: what is for sale, what waits beside it and what that lacks",
  request: {
    params: z.object({ id: idField("product") }),
    query: noFilter,
  },
  responses: {
    200: json(GoodsView, "The goods"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "goods.not_found"),
  },
});

export const readGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readGoods(nodeCtxOf(c), { productId: c.req.valid("param").id, vendorId: shopIdOf(c) }), 200),
  );

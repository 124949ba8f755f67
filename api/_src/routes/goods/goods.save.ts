import { GoodsSaveBody, GoodsView } from "@haat/contract/goods";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { saveGoods } from "../../services/goods/save-goods.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("saveGoods"),
  method: "put",
  path: "/v1/vendor/goods/{id}/version",
  tags: ["Vendor"],
  summary: "What a buyer is to read; it waits beside what is for sale until it is agreed to",
  request: {
    params: z.object({ id: idField("product") }),
    body: jsonBody(GoodsSaveBody, "All of it; it may lack anything until it is sent in"),
  },
  responses: {
    200: json(GoodsView, "The goods afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "goods.not_found",
      "goods.wrong_state",
      "goods.sku_taken",
      "media.not_found",
    ),
  },
});

export const saveGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(
      await saveGoods(nodeCtxOf(c), {
        productId: c.req.valid("param").id,
        vendorId: shopIdOf(c),
        ...c.req.valid("json"),
      }),
      200,
    ),
  );

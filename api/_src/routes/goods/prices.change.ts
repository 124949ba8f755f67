import { GoodsPriceBody, GoodsStarted } from "@haat/contract/goods";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changePrice } from "../../services/goods/change-price.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("changePrice"),
  method: "put",
  path: "/v1/vendor/variants/{variantId}/price",
  tags: ["Vendor"],
  summary: "Another price, at once; orders that were placed keep theirs",
  request: {
    params: z.object({ variantId: idField("variant") }),
    body: jsonBody(GoodsPriceBody, "What it costs, and what it cost before"),
  },
  responses: {
    200: json(GoodsStarted, "Whose price it is"),
    ...problemsFor("auth.required", "auth.forbidden", "variant.not_found", "money.malformed"),
  },
});

export const changePriceRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(
      await changePrice(nodeCtxOf(c), {
        variantId: c.req.valid("param").variantId,
        vendorId: shopIdOf(c),
        ...c.req.valid("json"),
      }),
      200,
    ),
  );

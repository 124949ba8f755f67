import { CartFilter, CartView } from "@haat/contract/cart";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readCart, readCartTo } from "../../services/cart/read-cart.ts";
import { cartView } from "../../views/cart.ts";
import { writeJson } from "../written-json.ts";
import { cartHeader, ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readCart"),
  method: "get",
  path: "/v1/store/cart",
  tags: ["Cart"],
  summary:
    "The cart at today's prices, with what keeps a line from being ordered, and what it costs delivered to an area",
  request: { headers: cartHeader, query: strictQuery(CartFilter) },
  responses: {
    200: json(CartView, "The cart; an empty one without a token"),
    ...problemsFor("cart.unavailable", "filter.unknown"),
  },
});

export const readCartRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const { area } = c.req.valid("query");
    if (area === undefined) return writeJson(c, cartView(await readCart(ctx), ctx.locale));
    const { lines, delivery } = await readCartTo(ctx, area);
    return writeJson(c, cartView(lines, ctx.locale, delivery && { ...delivery, now: ctx.now() }));
  });

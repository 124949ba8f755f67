import { CartView } from "@haat/contract/cart";
import type { Id } from "@haat/core/ids";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { removeLine } from "../../services/cart/remove-line.ts";
import { cartView } from "../../views/cart.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";
import { lineRequest } from "./line-request.ts";

const route = createRoute({
  ...under("removeCartLine"),
  method: "delete",
  path: "/v1/store/cart/lines/{variantId}",
  tags: ["Cart"],
  summary: "Take goods out of the cart; a line that is not there is already out",
  request: lineRequest,
  responses: { 200: json(CartView, "The changed cart"), ...problemsFor("cart.unavailable") },
});

export const removeCartLineRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const lines = await removeLine(ctx, c.req.valid("param").variantId as Id<"variant">);
    return c.json(cartView(lines, ctx.locale), 200);
  });

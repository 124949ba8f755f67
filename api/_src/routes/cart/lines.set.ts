import { CartView, QuantityBody } from "@haat/contract/cart";
import type { Id } from "@haat/core/ids";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteLine } from "../../services/cart/note-line.ts";
import { setLine } from "../../services/cart/set-line.ts";
import { cartView } from "../../views/cart.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { counted } from "../counted.ts";
import { writeJson } from "../written-json.ts";
import { lineRequest } from "./line-request.ts";

const route = createRoute({
  ...under("setCartLine"),
  method: "put",
  path: "/v1/store/cart/lines/{variantId}",
  tags: ["Cart"],
  summary: "Put goods into the cart or change their number; 0 takes them out",
  request: { ...lineRequest, body: jsonBody(QuantityBody, "How many") },
  responses: {
    200: json(CartView, "The changed cart; a first write brings the cart's token in `X-Haat-Cart`"),
    ...problemsFor("variant.not_found", "stock.insufficient", "cart.too_large", "cart.unavailable"),
  },
});

export const setCartLineRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const variantId = c.req.valid("param").variantId as Id<"variant">;
    const changed = await setLine(ctx, { variantId, quantity: c.req.valid("json").quantity });
    if (changed.isNew) c.header("x-haat-cart", changed.token);
    counted(c, ctx, () => noteLine(ctx, changed));
    return writeJson(c, cartView(changed.lines, ctx.locale));
  });

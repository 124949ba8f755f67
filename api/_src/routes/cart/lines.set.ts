import { CartLineBody, CartView } from "@haat/contract/cart";
import type { Id } from "@haat/core/ids";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addToLine } from "../../services/cart/add-to-line.ts";
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
  summary:
    "Put goods into the cart or change their number; 0 takes them out, `more` counts on from what is there",
  request: {
    ...lineRequest,
    body: jsonBody(CartLineBody, "How many, or how many more"),
  },
  responses: {
    200: json(CartView, "The changed cart; a first write brings the cart's token in `X-Haat-Cart`"),
    ...problemsFor("variant.not_found", "stock.insufficient", "cart.too_large", "cart.unavailable"),
  },
});

export const setCartLineRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const variantId = c.req.valid("param").variantId as Id<"variant">;
    const body = c.req.valid("json");
    const changed = await ("more" in body
      ? addToLine(ctx, { variantId, ...body })
      : setLine(ctx, { variantId, quantity: body.quantity }));
    if (changed.isNew) c.header("x-haat-cart", changed.token);
    counted(c, ctx, () => noteLine(ctx, changed));
    return writeJson(c, cartView(changed.lines, ctx.locale));
  });

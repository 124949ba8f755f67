import { PlacedOrderView, PlaceOrderBody } from "@haat/contract/order";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { orderView } from "../../services/orders/view-order.ts";
import { placeOrder } from "../../services/orders/place-order.ts";
import { emptyCartAfterOrder } from "../../services/orders/empty-cart.ts";
import {
  cartHeader,
  ctxOf,
  idempotencyHeader,
  json,
  jsonBody,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { later } from "../later.ts";
import { writeJson } from "../written-json.ts";

const route = createRoute({
  ...under("placeOrder"),
  method: "post",
  path: "/v1/store/orders",
  tags: ["Orders"],
  summary: "Place the quoted cart as an order",
  request: {
    headers: z.object({ ...cartHeader.shape, ...idempotencyHeader.shape }),
    body: jsonBody(PlaceOrderBody, "The quote the buyer saw, where the goods go, and how they are paid"),
  },
  responses: {
    201: json(PlacedOrderView, "Placed: goods are held, and a wallet order waits for `startPayment`"),
    ...problemsFor(
      "cart.empty",
      "quote.changed",
      "stock.insufficient",
      "variant.not_for_sale",
      "phone.invalid",
      "payment.advance_needed",
      "area.not_found",
      ...keyProblems,
      "cart.unavailable",
      "auth.too_many_codes",
      "auth.sms_paused",
      "rate.limited",
    ),
  },
});

export const placeOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const placed = await placeOrder(ctx, {
      body: c.req.valid("json"),
      idempotencyKey: c.req.valid("header")["idempotency-key"],
    });
    if (placed.isReplay) c.header("idempotent-replayed", "true");
    else later(c, emptyCartAfterOrder(ctx));
    c.header("content-language", placed.lang);
    const order = await orderView(ctx.sealer, placed.document, placed.lang);
    return writeJson(c, { order, token: placed.token }, 201);
  });

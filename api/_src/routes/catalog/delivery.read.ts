import { DeliveryFilter, DeliveryView } from "@haat/contract/delivery";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPieceDelivery } from "../../services/quote/piece-delivery.ts";
import { deliveryView } from "../../views/delivery.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("readDelivery"),
  method: "get",
  path: "/v1/store/delivery",
  tags: ["Store"],
  summary:
    "What bringing one piece of a product to an area costs, by when it is promised, and how it may be paid",
  request: { query: strictQuery(DeliveryFilter) },
  responses: {
    200: json(DeliveryView, "As a quote of one piece would say now"),
    ...problemsFor("product.not_found", "area.not_found", "filter.unknown"),
  },
});

export const readDeliveryRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const { product, area } = c.req.valid("query");
    const found = await readPieceDelivery(ctx, { slug: product, areaId: area });
    markPublic(c);
    return c.json(deliveryView(found, ctx.locale, ctx.now()), 200);
  });

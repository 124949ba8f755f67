import { TrackView } from "@haat/contract/order";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { trackOrder } from "../../services/orders/track-order.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("trackOrder"),
  method: "get",
  path: "/v1/store/track/{code}",
  tags: ["Orders"],
  summary: "Where the parcels of an order are, without anything about the person",
  request: { params: z.object({ code: z.string().regex(/^[0-9a-z]{12}$/) }) },
  responses: { 200: json(TrackView, "Parts and their history"), ...problemsFor("order.not_found") },
});

export const trackOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const tracked = await trackOrder(ctxOf(c), c.req.valid("param").code);
    return c.json(tracked, 200, { "cache-control": "private, no-store" });
  });

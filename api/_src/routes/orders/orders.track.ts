import { TrackView } from "@haat/contract/order";
import { DomainError } from "@haat/core/errors";
import { findOrderByTrackCode } from "@haat/db/queries/orders/order-document";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { trackView } from "../../services/orders/view-order.ts";
import { ctxOf, json, policies, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under(policies.publicRead),
  method: "get",
  path: "/v1/store/track/{code}",
  operationId: "trackOrder",
  tags: ["Orders"],
  summary: "Where the parcels of an order are, without anything about the person",
  request: { params: z.object({ code: z.string().regex(/^[0-9a-z]{12}$/) }) },
  responses: { 200: json(TrackView, "Parts and their history"), ...problemsFor("order.not_found") },
});

export const trackOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const found = await findOrderByTrackCode(ctx.db, c.req.valid("param").code);
    if (!found) throw new DomainError("order.not_found");
    return c.json(trackView(found, ctx.locale), 200, { "cache-control": "private, no-store" });
  });

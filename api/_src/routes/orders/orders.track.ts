import { TrackBody, TrackView } from "@haat/contract/track";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { trackOrder } from "../../services/orders/track-order.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { markTag } from "./stream.ts";

const route = createRoute({
  ...under("trackOrder"),
  // The code opens something, so it stands in no address.
  method: "post",
  path: "/v1/store/track",
  tags: ["Orders"],
  summary: "Where the parcels of an order are, without anything about the person",
  request: { body: jsonBody(TrackBody, "What the link or the order page shows") },
  responses: { 200: json(TrackView, "Parts and their history"), ...problemsFor("order.not_found") },
});

export const trackOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { track, mark } = await trackOrder(ctxOf(c), c.req.valid("json").code);
    return c.json(track, 200, { "cache-control": "private, no-store", etag: markTag(mark) });
  });

import { TrackBody } from "@haat/contract/track";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { trackedMark } from "../../services/orders/watch-mark.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";
import { answerLive, eventStream, liveHeader } from "./stream.ts";

const route = createRoute({
  ...under("watchTracked"),
  // As `trackOrder`: the code stands in no address.
  method: "post",
  path: "/v1/store/track/live",
  tags: ["Orders"],
  summary: "Says as it happens that the parcels of an order have gone on, as server-sent events",
  request: { body: jsonBody(TrackBody, "What the link or the order page shows"), headers: liveHeader },
  responses: { 200: eventStream, ...problemsFor("order.not_found") },
});

export const watchTrackedRoute = (api: Api) =>
  api.openapi(route, (c) => answerLive(c, trackedMark(ctxOf(c), c.req.valid("json").code)));

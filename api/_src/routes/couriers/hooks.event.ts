import { CourierEventBody, CourierEventTaken } from "@haat/contract/courier";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeCourierEvent } from "../../services/couriers/take-event.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("hookCourierEvent"),
  method: "post",
  path: "/v1/hooks/couriers/events",
  tags: ["Hooks"],
  summary:
    "What became of a parcel, by the courier whose key this is; taken once for each event id, and carried out",
  request: { body: jsonBody(CourierEventBody, "One event") },
  responses: {
    200: json(CourierEventTaken, "Kept, now or earlier"),
    ...problemsFor(
      ...(["auth.required", "consignment.not_found", "consignment.number_invalid"] as const),
      ...(["courier_event.reused", "courier_event.time_wrong"] as const),
    ),
  },
});

export const hookCourierEventRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await takeCourierEvent(nodeCtxOf(c), c.req.valid("json")), 200));

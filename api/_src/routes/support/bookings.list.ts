import { BookingFilter, BookingPage } from "@haat/contract/booking-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readBookings } from "../../services/support/list-bookings.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listBookings"),
  method: "get",
  path: "/v1/support/bookings",
  tags: ["Support"],
  summary: "Bookings that only a person can bring to their end: in doubt, to be called off, without a place",
  request: { query: strictQuery(BookingFilter) },
  responses: {
    200: json(BookingPage, "A page of them, the oldest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listBookingsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { view = "doubt", cursor = null } = c.req.valid("query");
    return c.json(await readBookings(nodeCtxOf(c), { view, cursor }), 200);
  });

import { BookingActBody, BookingActed } from "@haat/contract/booking-desk";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actOnBooking } from "../../services/support/act-on-booking.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("actOnBooking"),
  method: "post",
  path: "/v1/support/bookings/{id}/acts",
  tags: ["Support"],
  summary:
    "Ask the courier now, say under which number he has it, that he has none (two must), or that he was told to leave it",
  request: {
    params: z.object({ id: idField("booking") }),
    headers: idempotencyHeader,
    body: jsonBody(BookingActBody, "What is known of it, and how"),
  },
  responses: {
    200: json(BookingActed, "How it stands now"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "booking.not_found", "booking.wrong_state"] as const),
      ...(["booking.number_taken", "booking.number_differs", "consignment.number_invalid"] as const),
      ...(["proposal.own_hand", "staff.own_shop", "rate.limited", "request.invalid"] as const),
      ...keyProblems,
    ),
  },
});

export const actOnBookingRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await actOnBooking(keyedCtxOf(c), c.req.valid("param").id, c.req.valid("json")), 200),
  );

import { BookBody, BookedParts } from "@haat/contract/booking";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { bookParts } from "../../services/vendor/book-parts.ts";
import {
  idempotencyHeader,
  keyProblems,
  json,
  jsonBody,
  keyedCtxOf,
  problemsFor,
  shopIdOf,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("bookParcels"),
  method: "post",
  path: "/v1/vendor/bookings",
  tags: ["Vendor"],
  summary:
    "Ask a courier to carry packed parts; he is asked once for each, and what he does not answer is looked for",
  request: { headers: idempotencyHeader, body: jsonBody(BookBody, "Which courier, and which parts") },
  responses: {
    200: json(BookedParts, "What became of each so far; of several a job goes on"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "sub_order.not_found",
      "courier.not_open",
      "rate.limited",
      ...keyProblems,
    ),
  },
});

export const bookParcelsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { courier, parts } = c.req.valid("json");
    return c.json(await bookParts(keyedCtxOf(c), { vendorId: shopIdOf(c), courier, parts }), 200);
  });

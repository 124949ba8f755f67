import { CourierStoreBody } from "@haat/contract/shop-couriers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { setCourierStore } from "../../services/courier-terms/set-store.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { Decided } from "../proposals/decided.ts";

const route = createRoute({
  ...under("setCourierStore"),
  method: "post",
  path: "/v1/support/courier-stores",
  tags: ["Support"],
  summary:
    "Say where a courier fetches a shop's parcels; from then on the shop may book with it, where terms are agreed",
  request: { headers: idempotencyHeader, body: jsonBody(CourierStoreBody, "Which shop, which courier") },
  responses: {
    200: json(Decided, "It counts for the next booking"),
    ...problemsFor("auth.required", "auth.forbidden", "vendor.not_found", "staff.own_shop", ...keyProblems),
  },
});

export const setCourierStoreRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await setCourierStore(keyedCtxOf(c), c.req.valid("json"));
    return c.json({ ok: true as const }, 200);
  });

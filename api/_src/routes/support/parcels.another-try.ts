import { AnotherTryBody } from "@haat/contract/another-try";
import { SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askAnotherTryForBuyer } from "../../services/couriers/ask-another-try.ts";
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
  ...under("askAnotherTryForBuyer"),
  method: "post",
  path: "/v1/support/sub-orders/{id}/another-try",
  tags: ["Support"],
  summary: "Ask for a buyer that a rider who met nobody comes again; it waits for whoever tells the courier",
  request: {
    params: z.object({ id: idField("subOrder") }),
    headers: idempotencyHeader,
    body: jsonBody(AnotherTryBody, "When somebody is there"),
  },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "parcel.no_new_try"] as const),
      ...(["staff.own_shop", "rate.limited"] as const),
      ...keyProblems,
    ),
  },
});

export const askAnotherTryForBuyerRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await askAnotherTryForBuyer(keyedCtxOf(c), id, c.req.valid("json")), 200);
  });

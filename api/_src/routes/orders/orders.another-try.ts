import { OwnAnotherTryBody } from "@haat/contract/another-try";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askAnotherTry } from "../../services/couriers/ask-another-try.ts";
import { idempotencyHeader, jsonBody, keyedCtxOf, keyProblems, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under("askAnotherTry"),
  method: "post",
  path: "/v1/store/orders/{id}/another-try",
  tags: ["Orders"],
  summary: "Ask that a rider who met nobody comes again, until six in the evening of the day after",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(OwnAnotherTryBody, "Which parcel, and when somebody is there"),
  },
  responses: {
    200: orderReply,
    ...problemsFor(
      ...(["order.not_found", "sub_order.not_found", "parcel.no_new_try"] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const askAnotherTryRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await askAnotherTry(keyedCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

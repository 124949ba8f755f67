import { CallBackBody } from "@haat/contract/another-try";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { callBackLate } from "../../services/orders/call-back.ts";
import { idempotencyHeader, jsonBody, keyedCtxOf, keyProblems, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under("callBackLate"),
  method: "post",
  path: "/v1/store/orders/{id}/call-back",
  tags: ["Orders"],
  summary: "Have the money of a paid parcel back that is later than was promised; it turns back",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(CallBackBody, "Which parcel"),
  },
  responses: {
    200: orderReply,
    ...problemsFor(
      ...(["order.not_found", "sub_order.not_found", "late.not_possible", "payment.in_dispute"] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const callBackLateRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await callBackLate(keyedCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

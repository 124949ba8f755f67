import { VerifyBody } from "@haat/contract/order";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOrder } from "../../services/orders/read-order.ts";
import { verifyOrder } from "../../services/orders/verify-order.ts";
import { idempotencyHeader, keyProblems, jsonBody, keyedCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under("verifyOrder"),
  method: "post",
  path: "/v1/store/orders/{id}/verify",
  tags: ["Orders"],
  summary: "Confirm a cash-on-delivery order with the code sent to its phone",
  description:
    "A try is counted once per key. Under a new key, a confirmed order is given again whatever the code.",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(VerifyBody, "The code; ০-৯ are accepted"),
  },
  responses: {
    200: orderReply,
    ...problemsFor(
      "order.not_found",
      "order.wrong_state",
      "auth.code_wrong",
      "auth.code_expired",
      "stock.insufficient",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const verifyOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await verifyOrder(ctx, { orderId: id, code: c.req.valid("json").code });
    return c.json(await readOrder(ctx, id), 200);
  });

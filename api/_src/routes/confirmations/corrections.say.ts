import { CorrectionBody } from "@haat/contract/confirmation";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { correct } from "../../services/confirmations/correct.ts";
import { idempotencyHeader, jsonBody, keyedCtxOf, keyProblems, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "../orders/act.ts";

const route = createRoute({
  ...under("correctContact"),
  method: "post",
  path: "/v1/store/orders/{id}/correction",
  tags: ["Orders"],
  summary: "Write another number and the right address of a cash order that we call about, before it leaves",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(CorrectionBody, "Another number, if there is one, and the address as it should be"),
  },
  responses: {
    200: orderReply,
    ...problemsFor("order.not_found", "order.wrong_state", "phone.invalid", ...keyProblems, "rate.limited"),
  },
});

export const correctContactRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await correct(keyedCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

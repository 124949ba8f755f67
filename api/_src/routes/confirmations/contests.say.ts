import { ContestBody } from "@haat/contract/confirmation";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { contest } from "../../services/confirmations/contest.ts";
import { idempotencyHeader, jsonBody, keyedCtxOf, keyProblems, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "../orders/act.ts";

const route = createRoute({
  ...under("contestConfirmation"),
  method: "post",
  path: "/v1/store/orders/{id}/contest",
  tags: ["Orders"],
  summary: "Say that the reason why one is called before a cash order leaves is wrong; a person answers",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ContestBody, "What really happened"),
  },
  responses: {
    200: orderReply,
    ...problemsFor("order.not_found", "order.wrong_state", ...keyProblems, "rate.limited"),
  },
});

export const contestConfirmationRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await contest(keyedCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

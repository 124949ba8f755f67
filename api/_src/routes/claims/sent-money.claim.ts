import { ClaimBody, SentMoneyView } from "@haat/contract/claim";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { claimMoney } from "../../services/claims/claim-money.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { orderParams } from "../orders/act.ts";

const route = createRoute({
  ...under("claimMoney"),
  method: "post",
  path: "/v1/store/orders/{id}/payments/sent",
  tags: ["Payments"],
  summary:
    "Say by which transaction the money was sent; nothing is paid until a statement says so and two have looked",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ClaimBody, "The wallet, its transaction number, and who sent it"),
  },
  responses: {
    200: json(SentMoneyView, "The claims of this order"),
    ...problemsFor(
      ...(["order.not_found", "order.not_payable", "claim.not_found", "claim.wrong_state"] as const),
      ...(["claim.trx_invalid", "claim.payer_invalid", "claim.trx_used", "claim.too_many"] as const),
      ...(["claim.above_limit", "rate.limited", ...keyProblems] as const),
    ),
  },
});

export const claimMoneyRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(
      await claimMoney(keyedCtxOf(c), { orderId: c.req.valid("param").id, ...c.req.valid("json") }),
      200,
    ),
  );

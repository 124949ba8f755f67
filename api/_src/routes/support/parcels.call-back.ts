import { CallBackForBuyerBody } from "@haat/contract/another-try";
import { SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { callBackLateForBuyer } from "../../services/orders/call-back.ts";
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
  ...under("callBackLateForBuyer"),
  method: "post",
  path: "/v1/support/sub-orders/{id}/call-back",
  tags: ["Support"],
  summary:
    "Have a buyer's money back for him of a paid parcel that is later than was promised; it turns back",
  request: {
    params: z.object({ id: idField("subOrder") }),
    headers: idempotencyHeader,
    body: jsonBody(CallBackForBuyerBody, "Why: it is kept"),
  },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "late.not_possible"] as const),
      ...(["late.above_limit", "payment.in_dispute", "proposal.own_matter"] as const),
      ...(["staff.own_shop", "rate.limited"] as const),
      ...keyProblems,
    ),
  },
});

export const callBackLateForBuyerRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await callBackLateForBuyer(keyedCtxOf(c), id, c.req.valid("json")), 200);
  });

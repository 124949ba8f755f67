import { SentMoneyView } from "@haat/contract/claim";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSentMoney } from "../../services/claims/read-sent-money.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams } from "../orders/act.ts";

const route = createRoute({
  ...under("readSentMoney"),
  method: "get",
  path: "/v1/store/orders/{id}/payments/sent",
  tags: ["Payments"],
  summary: "Where to send what is due by hand, and what became of what was sent",
  request: { params: orderParams },
  responses: {
    200: json(SentMoneyView, "The market's numbers, and the claims of this order"),
    ...problemsFor("order.not_found", "claim.not_found", "rate.limited"),
  },
});

export const readSentMoneyRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readSentMoney(nodeCtxOf(c), c.req.valid("param").id), 200));

import { OwnMoneyCursor, OwnMoneyPage } from "@haat/contract/own-money";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listOwnMoney } from "../../services/orders/list-own-money.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listOwnMoney"),
  method: "get",
  path: "/v1/store/money",
  tags: ["Payments"],
  summary: "What the signed-in buyer paid and is given back, over all orders, newest first",
  request: { query: z.object({ cursor: OwnMoneyCursor.optional() }).strict() },
  responses: { 200: json(OwnMoneyPage, "A page of payments and refunds"), ...problemsFor("auth.required") },
});

export const listOwnMoneyRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listOwnMoney(ctxOf(c), c.req.valid("query").cursor ?? null), 200),
  );

import { PaymentWayList } from "@haat/contract/ways";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listWays } from "../../services/payments/list-ways.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listPaymentWays"),
  method: "get",
  path: "/v1/store/payments/ways",
  tags: ["Payments"],
  summary: "The ways to pay, what each takes in one payment, and which wallet is silent just now",
  request: { query: noFilter },
  responses: {
    200: json(PaymentWayList, "Every way; those that answer come first"),
    ...problemsFor("filter.unknown", "rate.limited"),
  },
});

export const listPaymentWaysRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const items = await listWays(nodeCtxOf(c));
    c.header("cache-control", "public, max-age=10");
    c.header("vary", "accept-language, x-locale");
    return c.json({ items }, 200);
  });

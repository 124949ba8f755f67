import { MoneyStopView } from "@haat/contract/money-stop";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMoneyStop } from "../../services/finance/read-money-stop.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readMoneyStop"),
  method: "get",
  path: "/v1/admin/money-stop",
  tags: ["Finance"],
  summary: "Whether money is written, since when not and why, and how earlier stops ended",
  responses: { 200: json(MoneyStopView, "The stop"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readMoneyStopRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readMoneyStop(nodeCtxOf(c)), 200));

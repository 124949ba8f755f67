import { DebtView, WriteOffBody } from "@haat/contract/debt";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeWriteOff } from "../../services/debts/propose-write-off.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeWriteOff"),
  method: "post",
  path: "/v1/admin/write-offs",
  tags: ["Finance"],
  summary: "Propose that what a shop owes is written off; another of finance must agree",
  request: { body: jsonBody(WriteOffBody, "The shop, how much, and why") },
  responses: {
    201: json(DebtView, "The debt, with what is proposed"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "debt.not_found"] as const),
      ...(["debt.wrong_state", "debt.above_owed", "staff.own_shop", "money.malformed"] as const),
    ),
  },
});

export const proposeWriteOffRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await proposeWriteOff(nodeCtxOf(c), c.req.valid("json")), 201));

import { MoneyStopView, ReopeningBody } from "@haat/contract/money-stop";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMoneyStop } from "../../services/finance/read-money-stop.ts";
import { proposeReopening } from "../../services/finance/reopen-money.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeReopening"),
  method: "post",
  path: "/v1/admin/money-stop/proposals",
  tags: ["Finance"],
  summary: "Propose to write money again; another admin must agree",
  request: { body: jsonBody(ReopeningBody, "Why it is safe") },
  responses: {
    201: json(MoneyStopView, "The stop, and what waits"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["money.not_stopped", "proposal.exists"] as const),
    ),
  },
});

export const proposeReopeningRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await proposeReopening(ctx, c.req.valid("json"));
    return c.json(await readMoneyStop(ctx), 201);
  });

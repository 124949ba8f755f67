import { PayoutDecisionBody } from "@haat/contract/admin-vendors";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideAccount } from "../../services/vendors/decide-account.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyProblems,
  keyedCtxOf,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("decidePayoutAccount"),
  method: "post",
  path: "/v1/admin/payout-accounts/{id}/decisions",
  tags: ["Admin"],
  summary: "Agree to a payout account after its day, or refuse it; never by who proposed it",
  request: {
    params: z.object({ id: idField("account") }),
    headers: idempotencyHeader,
    body: jsonBody(PayoutDecisionBody, "The decision"),
  },
  responses: {
    200: json(z.object({ ok: z.literal(true) }).openapi("Done"), "Decided"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "payout.not_found",
      "payout.wrong_state",
      "payout.too_early",
      "payout.own_hand",
      ...keyProblems,
    ),
  },
});

export const decidePayoutAccountRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideAccount(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });

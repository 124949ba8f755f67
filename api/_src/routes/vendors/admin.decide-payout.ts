import { PayoutDecisionBody } from "@haat/contract/admin-vendors";
import { z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideAccount } from "../../services/vendors/decide-account.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  name: "decidePayoutAccount",
  path: "/v1/admin/payout-accounts/{id}/decisions",
  tag: "Admin",
  summary: "Agree to a payout account after its day, or refuse it; never by who proposed it",
  ...{ of: "account", body: PayoutDecisionBody },
  ...{ view: z.object({ ok: z.literal(true) }).openapi("Done"), afterwards: "Decided" },
  problems: ["payout.not_found", "payout.wrong_state", "payout.too_early", "payout.own_hand"],
});

export const decidePayoutAccountRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideAccount(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });

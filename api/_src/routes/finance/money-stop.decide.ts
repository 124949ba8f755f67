import { MoneyStopView } from "@haat/contract/money-stop";
import type { Api } from "../../app-env.ts";
import { readMoneyStop } from "../../services/finance/read-money-stop.ts";
import { decideReopening } from "../../services/finance/reopen-money.ts";
import { unkeyedDecision } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";

const route = unkeyedDecision({
  name: "decideReopening",
  path: "/v1/admin/money-stop/proposals/{id}/decisions",
  tag: "Finance",
  summary: "Agree to what another admin has proposed, and money is written again; or refuse it",
  of: "proposal",
  ...{ view: MoneyStopView, afterwards: "How it stands now" },
  problems: [
    ...(["proposal.not_found", "proposal.wrong_state", "proposal.expired", "proposal.own_hand"] as const),
    ...(["money.not_stopped"] as const),
  ],
});

export const decideReopeningRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await decideReopening(ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(await readMoneyStop(ctx), 200);
  });

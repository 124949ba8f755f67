import { DebtView, WriteOffDecisionBody } from "@haat/contract/debt";
import type { Api } from "../../app-env.ts";
import { decideWriteOff } from "../../services/debts/decide-write-off.ts";
import { readDebt } from "../../services/debts/read-debt.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideWriteOff",
  path: "/v1/admin/write-offs/{id}/decisions",
  tag: "Finance",
  summary:
    "Agree that a shop's debt is written off, which books it, or refuse; never by who proposed it, who may take it back",
  ...{ of: "writeOff", body: WriteOffDecisionBody },
  ...{ view: DebtView, afterwards: "The debt afterwards" },
  problems: [
    ...(["debt.not_found", "debt.wrong_state", "debt.above_owed", "debt.own_hand"] as const),
    ...(["staff.own_shop", "money.stopped"] as const),
  ],
});

export const decideWriteOffRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await decideWriteOff(ctx, { id, ...c.req.valid("json") });
    return c.json(await readDebt(ctx, { writeOffId: id }), 200);
  });

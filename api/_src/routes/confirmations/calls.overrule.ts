import { OverruleBody, ConfirmationView } from "@haat/contract/confirmation";
import type { Api } from "../../app-env.ts";
import { readConfirmation } from "../../services/confirmations/list-confirmations.ts";
import { overrule } from "../../services/confirmations/overrule.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  ...{ name: "overruleConfirmation", path: "/v1/support/orders/{id}/overruling", tag: "Support" },
  summary: "Let a parcel leave without a call; the reason is kept",
  ...{ of: "order", body: OverruleBody, view: ConfirmationView, afterwards: "How it stands afterwards" },
  problems: ["order.not_found", "order.wrong_state", "staff.own_shop", "rate.limited"],
});

export const overruleConfirmationRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await overrule(ctx, { orderId: id, ...c.req.valid("json") });
    return c.json(await readConfirmation(ctx, id), 200);
  });

import { CourierContractDecisionBody } from "@haat/contract/courier-terms";
import type { Api } from "../../app-env.ts";
import { decideCourierContract } from "../../services/courier-terms/decide-contract.ts";
import { keyedCtxOf } from "../declare.ts";
import { decision } from "../decision.ts";
import { Decided } from "../proposals/decided.ts";

const route = decision({
  name: "decideCourierContract",
  path: "/v1/support/courier-contracts/{id}/decisions",
  tag: "Finance",
  summary: "Agree to what another proposed a courier may charge, or refuse it; its maker takes it back",
  ...{ of: "courierContract", body: CourierContractDecisionBody },
  ...{ view: Decided, afterwards: "Decided" },
  problems: [
    ...(["courier_contract.not_found", "courier_contract.wrong_state", "courier_contract.own_hand"] as const),
    ...(["courier_contract.begins", "courier_contract.charged", "staff.own_shop"] as const),
  ],
});

export const decideCourierContractRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideCourierContract(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });

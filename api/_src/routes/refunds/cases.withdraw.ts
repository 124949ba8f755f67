import type { Api } from "../../app-env.ts";
import { withdrawCase } from "../../services/refunds/decide-case.ts";
import { withdrawal } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";
import { Decided } from "../proposals/decided.ts";

const route = withdrawal({
  name: "withdrawRefund",
  path: "/v1/support/refund-cases/{id}/withdrawal",
  tag: "Support",
  summary: "Take back what one has asked finance to give back",
  of: "refundCase",
  ...{ view: Decided, afterwards: "Withdrawn" },
  problems: ["refund.case_not_found", "refund.wrong_state"],
});

export const withdrawRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await withdrawCase(nodeCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });

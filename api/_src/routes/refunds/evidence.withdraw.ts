import { RefundFileView } from "@haat/contract/refund";
import type { Api } from "../../app-env.ts";
import { withdrawEvidence } from "../../services/refunds/withdraw-evidence.ts";
import { withdrawal } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";

const route = withdrawal({
  name: "withdrawRefundEvidence",
  path: "/v1/admin/refunds/{id}/evidence/withdrawal",
  tag: "Finance",
  summary: "Take back what one has written oneself of a refund sent by hand",
  of: "refund",
  ...{ view: RefundFileView, afterwards: "The refund afterwards" },
  problems: ["refund.not_found", "refund.wrong_state"],
});

export const withdrawRefundEvidenceRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await withdrawEvidence(nodeCtxOf(c), c.req.valid("param").id), 200));

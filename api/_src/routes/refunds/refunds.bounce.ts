import { BounceBody } from "@haat/contract/bounce";
import { RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeBounce } from "../../services/refunds/propose-bounce.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeBounce"),
  method: "post",
  path: "/v1/admin/refunds/{id}/bounce",
  tags: ["Finance"],
  summary:
    "Say that our bank has credited us again with a refund that had left our own account; another of finance must agree, and then it is owed anew",
  request: {
    params: z.object({ id: idField("refund") }),
    body: jsonBody(BounceBody, "What our bank's account shows of it"),
  },
  responses: {
    201: json(RefundFileView, "The refund, with what waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "refund.not_found"] as const),
      ...(["refund.wrong_state", "refund.amount_differs", "credit.taken"] as const),
      ...(["proposal.exists", "proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const proposeBounceRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await proposeBounce(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  );

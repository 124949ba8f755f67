import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawMoney } from "../../services/proposals/withdraw.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { Decided } from "./decided.ts";

const route = createRoute({
  ...under("withdrawMoneyProposal"),
  method: "post",
  path: "/v1/support/proposals/{id}/withdrawal",
  tags: ["Support"],
  summary: "Take back what one has proposed oneself",
  request: { params: z.object({ id: idField("proposal") }) },
  responses: {
    200: json(Decided, "Withdrawn"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired"] as const),
    ),
  },
});

export const withdrawMoneyProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await withdrawMoney(nodeCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });

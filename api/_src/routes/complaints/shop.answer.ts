import { ComplaintAnswerBody, ComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { answerComplaint } from "../../services/complaints/answer-complaint.ts";
import { listShopComplaints } from "../../services/complaints/read-complaints.ts";
import { json, jsonBody, keyedCtxOf, keyProblems, problemsFor, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams } from "../vendor/act.ts";

const route = createRoute({
  ...under("answerComplaint"),
  method: "post",
  path: "/v1/vendor/orders/{id}/complaint",
  tags: ["Vendor"],
  summary: "Answer a buyer's complaint, and say what the shop would do about it",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(ComplaintAnswerBody, "Which one, what the shop says and what it offers"),
  },
  responses: {
    200: json(ComplaintsView, "The shop's complaints as they are now"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "complaint.not_found"] as const),
      ...["complaint.answered" as const, ...keyProblems],
      "rate.limited",
    ),
  },
});

export const answerComplaintRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await answerComplaint(ctx, { id, vendorId: shopIdOf(c), body: c.req.valid("json") });
    return c.json(await listShopComplaints(ctx, shopIdOf(c)), 200);
  });

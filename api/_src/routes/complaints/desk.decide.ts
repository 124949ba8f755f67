import { ComplaintDecisionBody, ComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideComplaint } from "../../services/complaints/decide-complaint.ts";
import { listComplaints } from "../../services/complaints/read-complaints.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { orderParams } from "../orders/act.ts";

const route = createRoute({
  ...under("decideComplaint"),
  method: "post",
  path: "/v1/support/orders/{id}/complaint",
  tags: ["Support"],
  summary:
    "Decide a complaint that is with Haat, with a reason its buyer and shop read; it moves no money by itself",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ComplaintDecisionBody, "Which one, what is to be done, and why"),
  },
  responses: {
    200: json(ComplaintsView, "What still waits for support"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "order.not_found", "complaint.not_found"] as const),
      ...["complaint.answered" as const, "staff.own_shop" as const, ...keyProblems],
      "rate.limited",
    ),
  },
});

export const decideComplaintRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    await decideComplaint(ctx, { orderId: c.req.valid("param").id, body: c.req.valid("json") });
    return c.json(await listComplaints(ctx, {}), 200);
  });

import { ComplaintBody, OwnComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { complain } from "../../services/complaints/complain.ts";
import { readOwnComplaints } from "../../services/complaints/read-complaints.ts";
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
  ...under("complain"),
  method: "post",
  path: "/v1/store/orders/{id}/complaints",
  tags: ["Orders"],
  summary:
    "Complain of a parcel or of a line of it: its shop answers within 48 hours, and by law somebody within 72",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ComplaintBody, "Of what, and what is wrong"),
  },
  responses: {
    200: json(OwnComplaintsView, "The order's complaints as they are now"),
    ...problemsFor(
      ...(["order.not_found", "complaint.not_possible", "complaint.no_return"] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const complainRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id: orderId } = c.req.valid("param");
    await complain(ctx, { orderId, ...c.req.valid("json") });
    return c.json(await readOwnComplaints(ctx, orderId), 200);
  });

import { ComplaintSaidBody, OwnComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sayToComplaint } from "../../services/complaints/say-to-complaint.ts";
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
  ...under("sayToComplaint"),
  method: "post",
  path: "/v1/store/orders/{id}/complaints/answer",
  tags: ["Orders"],
  summary: "Say that it is settled, take what the shop offers, or let Haat decide",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ComplaintSaidBody, "Which one, and what its buyer says"),
  },
  responses: {
    200: json(OwnComplaintsView, "The order's complaints as they are now"),
    ...problemsFor(
      ...(["order.not_found", "complaint.not_found", "complaint.ended"] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const sayToComplaintRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id: orderId } = c.req.valid("param");
    await sayToComplaint(ctx, { orderId, body: c.req.valid("json") });
    return c.json(await readOwnComplaints(ctx, orderId), 200);
  });

import { ComplaintPhotoBody, OwnComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addComplaintPhoto } from "../../services/complaints/photos.ts";
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
  ...under("addComplaintPhoto"),
  method: "post",
  path: "/v1/store/orders/{id}/complaints/photos",
  tags: ["Orders"],
  summary:
    "Show a picture of what is complained of: made anew without what it tells of its maker; five at most",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(ComplaintPhotoBody, "Of which one, and its bytes"),
  },
  responses: {
    200: json(OwnComplaintsView, "The order's complaints as they are now"),
    ...problemsFor(
      ...([
        "order.not_found",
        "complaint.not_found",
        "complaint.ended",
        "request.too_large",
        "media.unreadable",
        "media.heic",
        "media.too_large",
        "media.too_small",
        "media.busy",
      ] as const),
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const addComplaintPhotoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id: orderId } = c.req.valid("param");
    await addComplaintPhoto(ctx, { orderId, ...c.req.valid("json") });
    return c.json(await readOwnComplaints(ctx, orderId), 200);
  });

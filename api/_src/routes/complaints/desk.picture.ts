import { ComplaintPhotoPlace, ComplaintPhotoView } from "@haat/contract/complaint";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readComplaintPhoto } from "../../services/complaints/photos.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readComplaintPhoto"),
  method: "get",
  path: "/v1/support/orders/{id}/complaints/{complaint}/photos/{place}",
  tags: ["Support"],
  summary: "A picture a buyer shows of what he complains of",
  request: {
    params: z.object({ id: idField("order"), complaint: idField("complaint"), place: ComplaintPhotoPlace }),
  },
  responses: {
    200: json(ComplaintPhotoView, "The picture"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found", "photo.not_found", "rate.limited"),
  },
});

export const readComplaintPhotoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id, ...asked } = c.req.valid("param");
    const photo = await readComplaintPhoto(nodeCtxOf(c), { orderId: id, ...asked });
    return c.json(photo, 200, { "cache-control": "private, no-store" });
  });

import { ComplaintPhotoPlace, ComplaintPhotoView } from "@haat/contract/complaint";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOwnComplaintPhoto } from "../../services/complaints/photos.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readOwnComplaintPhoto"),
  method: "get",
  path: "/v1/store/orders/{id}/complaints/{complaint}/photos/{place}",
  tags: ["Orders"],
  summary: "A picture one has shown of what one complains of",
  request: {
    params: z.object({ id: idField("order"), complaint: idField("complaint"), place: ComplaintPhotoPlace }),
  },
  responses: {
    200: json(ComplaintPhotoView, "The picture"),
    ...problemsFor("order.not_found", "photo.not_found", "rate.limited"),
  },
});

export const readOwnComplaintPhotoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id, ...asked } = c.req.valid("param");
    const photo = await readOwnComplaintPhoto(nodeCtxOf(c), { orderId: id, ...asked });
    return c.json(photo, 200, { "cache-control": "private, no-store" });
  });

import { ComplaintPhotoPlace, ComplaintPhotoView } from "@haat/contract/complaint";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readShopComplaintPhoto } from "../../services/complaints/photos.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("readShopComplaintPhoto"),
  method: "get",
  path: "/v1/vendor/orders/{id}/complaints/{complaint}/photos/{place}",
  tags: ["Vendor"],
  summary: "A picture a buyer shows of what he complains of",
  request: {
    params: z.object({
      id: idField("subOrder"),
      complaint: idField("complaint"),
      place: ComplaintPhotoPlace,
    }),
  },
  responses: {
    200: json(ComplaintPhotoView, "The picture"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "sub_order.not_found",
      "photo.not_found",
      "rate.limited",
    ),
  },
});

export const readShopComplaintPhotoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id, ...asked } = c.req.valid("param");
    const photo = await readShopComplaintPhoto(nodeCtxOf(c), { partId: id, vendorId: shopIdOf(c), ...asked });
    return c.json(photo, 200, { "cache-control": "private, no-store" });
  });

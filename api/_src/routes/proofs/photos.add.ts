import { DeliveryPhotoBody, DeliveryPhotosView } from "@haat/contract/delivery-proof";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addDeliveryPhoto } from "../../services/proofs/add-photo.ts";
import { json, jsonBody, keyedCtxOf, keyProblems, problemsFor, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams } from "../vendor/act.ts";

const route = createRoute({
  ...under("addDeliveryPhoto"),
  method: "post",
  path: "/v1/vendor/orders/{id}/photos",
  tags: ["Vendor"],
  summary: "What was seen at the door, kept as proof: three photos of a part at most",
  request: { params: actParams, headers: actHeaders, body: jsonBody(DeliveryPhotoBody, "Its bytes") },
  responses: {
    200: json(DeliveryPhotosView, "What is kept now"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "request.too_large"] as const),
      ...(["photo.invalid", "photo.not_now", ...keyProblems] as const),
    ),
  },
});

export const addDeliveryPhotoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const photo = { ...c.req.valid("param"), vendorId: shopIdOf(c), ...c.req.valid("json") };
    return c.json(await addDeliveryPhoto(keyedCtxOf(c), photo), 200);
  });

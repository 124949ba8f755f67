import { DeliveryPhotosView } from "@haat/contract/delivery-proof";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPhotos } from "../../services/proofs/read-photos.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";
import { actParams } from "../vendor/act.ts";

const route = createRoute({
  ...under("listDeliveryPhotos"),
  method: "get",
  path: "/v1/vendor/orders/{id}/photos",
  tags: ["Vendor"],
  summary: "Which photos of a delivery are kept, and whether another may be added",
  request: { params: actParams },
  responses: {
    200: json(DeliveryPhotosView, "What is kept"),
    ...problemsFor("auth.required", "auth.forbidden", "sub_order.not_found"),
  },
});

export const listDeliveryPhotosRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const part = { ...c.req.valid("param"), vendorId: shopIdOf(c) };
    return c.json(await readPhotos(nodeCtxOf(c), part), 200, { "cache-control": "no-store" });
  });

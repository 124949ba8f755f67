import { PhotoFileView } from "@haat/contract/delivery-proof";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPhoto } from "../../services/proofs/read-photo.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { photoParams } from "./params.ts";

const route = createRoute({
  ...under("readOrderPhoto"),
  method: "get",
  path: "/v1/support/parts/{id}/photos/{place}",
  tags: ["Support"],
  summary: "A photo of a delivery",
  request: { params: photoParams },
  responses: {
    200: json(PhotoFileView, "The picture"),
    ...problemsFor("auth.required", "auth.forbidden", "sub_order.not_found", "photo.not_found"),
  },
});

export const readOrderPhotoRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id: part, place } = c.req.valid("param");
    return c.json(await readPhoto(nodeCtxOf(c), { part, place, vendorId: null }), 200, {
      "cache-control": "no-store",
    });
  });

import { PartProofView } from "@haat/contract/delivery-proof";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPartProof } from "../../services/proofs/read-proof.ts";
import { json, nodeCtxOf, problemsFor, under, vendorViewerOf } from "../declare.ts";
import { actParams } from "../vendor/act.ts";

const route = createRoute({
  ...under("readDeliveryProof"),
  method: "get",
  path: "/v1/vendor/orders/{id}/proof",
  tags: ["Vendor"],
  summary: "What shows that a part reached its receiver: his code, its courier's words, photos",
  request: { params: actParams },
  responses: {
    200: json(PartProofView, "What is known"),
    ...problemsFor("auth.required", "auth.forbidden", "sub_order.not_found"),
  },
});

export const readDeliveryProofRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ask = { ...c.req.valid("param"), viewer: vendorViewerOf(c) };
    return c.json(await readPartProof(nodeCtxOf(c), ask), 200, { "cache-control": "no-store" });
  });

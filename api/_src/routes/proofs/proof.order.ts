import { OrderProofView } from "@haat/contract/delivery-proof";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOrderProof } from "../../services/proofs/read-proof.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readOrderProof"),
  method: "get",
  path: "/v1/support/orders/{id}/proof",
  tags: ["Support"],
  summary: "What shows that each part of an order reached its receiver",
  request: { params: z.object({ id: idField("order") }) },
  responses: {
    200: json(OrderProofView, "What is known, part by part"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found"),
  },
});

export const readOrderProofRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readOrderProof(nodeCtxOf(c), c.req.valid("param").id), 200, { "cache-control": "no-store" }),
  );

import { RemittanceReport } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readRemittance"),
  method: "get",
  path: "/v1/support/remittances/{id}",
  tags: ["Support"],
  summary:
    "How far a courier's statement is, what it says of itself, and its first rows as they are understood",
  request: { params: z.object({ id: idField("remittance") }) },
  responses: {
    200: json(RemittanceReport, "The statement"),
    ...problemsFor(...(["auth.required", "auth.forbidden", "remittance.not_found"] as const)),
  },
});

export const readRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readRemittance(nodeCtxOf(c), c.req.valid("param").id), 200));

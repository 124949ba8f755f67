import { RemittanceCaseView } from "@haat/contract/remittance-case";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readCase } from "../../services/remittances/read-case.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

/** A row is named by its statement and its line. */
export const rowParams = z.object({
  id: idField("remittance"),
  line: z.coerce.number().int().min(1).max(1_000_000),
});

const route = createRoute({
  ...under("readRemittanceCase"),
  method: "get",
  path: "/v1/support/remittances/{id}/rows/{line}",
  tags: ["Support"],
  summary:
    "One row with both sides of it, what it may mean, what may be done and what was, and what to write to the courier",
  request: { params: rowParams },
  responses: {
    200: json(RemittanceCaseView, "The row"),
    ...problemsFor(...(["auth.required", "auth.forbidden", "remittance.row_not_found"] as const)),
  },
});

export const readRemittanceCaseRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readCase(nodeCtxOf(c), c.req.valid("param")), 200));

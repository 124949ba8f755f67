import { RemittanceRowFilter, RemittanceRowPage } from "@haat/contract/remittance-row";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRemittanceRows } from "../../services/remittances/read-rows.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listRemittanceRows"),
  method: "get",
  path: "/v1/support/remittances/{id}/rows",
  tags: ["Support"],
  summary: "Rows of a courier's statement and what each comes to, exceptions first",
  request: { params: z.object({ id: idField("remittance") }), query: strictQuery(RemittanceRowFilter) },
  responses: {
    200: json(RemittanceRowPage, "A page of rows"),
    ...problemsFor(
      ...([
        "auth.required",
        "auth.forbidden",
        "remittance.not_found",
        "filter.unknown",
        "cursor.invalid",
      ] as const),
    ),
  },
});

export const listRemittanceRowsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readRemittanceRows(nodeCtxOf(c), { ...c.req.valid("query"), ...c.req.valid("param") }), 200),
  );

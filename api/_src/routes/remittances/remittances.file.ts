import { RemittanceExportFilter } from "@haat/contract/remittance-row";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { downloadRemittance } from "../../services/remittances/download-file.ts";
import { remittanceSheet } from "../../services/remittances/write-rows.ts";
import { sheetReply } from "../../services/sheets/export-sheet.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { sheetAnswer } from "../sheet.ts";

const params = z.object({ id: idField("remittance") });

const file = createRoute({
  ...under("downloadRemittance"),
  method: "get",
  path: "/v1/support/remittances/{id}/file",
  tags: ["Support"],
  summary: "A courier's file as it came; whoever takes it stands in the audit",
  request: { params },
  responses: {
    200: {
      description: "Its bytes, as an attachment",
      content: { "application/octet-stream": { schema: z.string().meta({ format: "binary" }) } },
    },
    ...problemsFor("auth.required", "auth.forbidden", "remittance.not_found", "remittance.incomplete"),
  },
});

export const downloadRemittanceRoute = (api: Api) =>
  api.openapi(file, async (c) => {
    const { name, bytes } = await downloadRemittance(nodeCtxOf(c), c.req.valid("param").id);
    return c.body(bytes, 200, {
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
      "content-disposition": `attachment; filename="statement"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });

const sheet = createRoute({
  ...under("exportRemittance"),
  method: "get",
  path: "/v1/support/remittances/{id}/rows.csv",
  tags: ["Support"],
  summary:
    "Its rows as a sheet, exceptions first, written while it is read; whoever takes it stands in the audit",
  request: { params, query: strictQuery(RemittanceExportFilter) },
  responses: {
    200: sheetAnswer("The sheet, as an attachment"),
    ...problemsFor("auth.required", "auth.forbidden", "remittance.not_found", "filter.unknown"),
  },
});

export const exportRemittanceRoute = (api: Api) =>
  api.openapi(sheet, async (c) => {
    const { as: format = "csv", ...query } = c.req.valid("query");
    const rows = await remittanceSheet(nodeCtxOf(c), { ...query, ...c.req.valid("param") });
    return sheetReply(rows, { name: "rows", format });
  });

import { ExportBody, ExportView } from "@haat/contract/export";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { openExport } from "../../services/myself/export-data.ts";
import { streamOf, writeHtml, writeJson } from "../../services/myself/write-export.ts";
import { jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("exportMyself"),
  method: "post",
  path: "/v1/auth/me/exports",
  tags: ["My data"],
  summary: "All that is kept of oneself, as a document to save: for machines, or to read",
  description:
    "Others' phone numbers are masked; passwords, secrets and codes are not among it. The newest 2,000 orders; it is streamed.",
  request: { body: jsonBody(ExportBody, "In which form") },
  responses: {
    200: {
      description: "The document, as an attachment",
      content: { "application/json": { schema: ExportView }, "text/html": { schema: z.string() } },
    },
    ...problemsFor("auth.required", "auth.step_up_required", "rate.limited", "service.unavailable"),
  },
});

export const exportMyselfRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { format = "json" } = c.req.valid("json");
    const data = await openExport(ctx);
    const pieces = format === "html" ? writeHtml(data, ctx.locale) : writeJson(data);
    const day = data.head.madeAt.slice(0, 10);
    return c.body(streamOf(pieces), 200, {
      "content-type": format === "html" ? "text/html; charset=utf-8" : "application/json",
      "content-disposition": `attachment; filename="haat-${day}.${format}"`,
      // What people wrote is on the page; nothing on it may run.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }) as never;
  });

import { EvidenceFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readEvidenceFile } from "../../services/refunds/read-evidence-file.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readEvidenceFile"),
  method: "get",
  path: "/v1/admin/refunds/{id}/evidence/file",
  tags: ["Finance"],
  summary: "What was shown of a refund sent by hand",
  request: {
    params: z.object({ id: idField("refund") }),
    query: strictQuery(z.object({ of: idField("evidence").optional() })),
  },
  responses: {
    200: json(EvidenceFileView, "The file"),
    ...problemsFor("auth.required", "auth.forbidden", "refund.not_found", "filter.unknown"),
  },
});

export const readEvidenceFileRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const file = await readEvidenceFile(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("query") });
    return c.json(file, 200, { "cache-control": "no-store" });
  });

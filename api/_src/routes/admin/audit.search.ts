import { AuditFilter, AuditPage } from "@haat/contract/audit";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { searchAudit } from "../../services/admin/search-audit.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("searchAudit"),
  method: "get",
  path: "/v1/admin/audit",
  tags: ["Admin"],
  summary: "Who did what to whom, in which role and why; and where the chain of rows ends",
  request: { query: strictQuery(AuditFilter) },
  responses: {
    200: json(AuditPage, "A page of the audit, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const searchAuditRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { person, subject, action, from, to, cursor, limit } = c.req.valid("query");
    const query = {
      person: person ?? null,
      subject: subject ?? null,
      action: action ?? null,
      from: from ?? null,
      to: to ?? null,
      cursor: cursor ?? null,
      limit: limit ?? 50,
    };
    return c.json(await searchAudit(nodeCtxOf(c), query), 200);
  });

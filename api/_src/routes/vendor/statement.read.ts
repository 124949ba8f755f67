import { StatementView } from "@haat/contract/vendor";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readStatement } from "../../services/vendor/read-statement.ts";
import { json, nodeCtxOf, problemsFor, under, vendorViewerOf } from "../declare.ts";

const Page = z
  .object({
    cursor: z
      .string()
      .regex(/^\d{1,18}\.\d{1,4}$/)
      .optional(),
  })
  .strict();

const route = createRoute({
  ...under("readStatement"),
  method: "get",
  path: "/v1/vendor/statement",
  tags: ["Vendor"],
  summary: "The shop's own accounts in the ledger: what is earned, payable, held in cash and owed",
  request: { query: Page },
  responses: {
    200: json(StatementView, "Balances and lines, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const readStatementRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readStatement(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query").cursor ?? null), 200),
  );

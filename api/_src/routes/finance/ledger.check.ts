import { LedgerCheckView } from "@haat/contract/support";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { checkLedger } from "../../services/finance/check-ledger.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("checkLedger"),
  method: "get",
  path: "/v1/admin/ledger/check",
  tags: ["Finance"],
  summary: "Every ledger, payment and stock rule, and how often it is broken right now",
  responses: {
    200: json(LedgerCheckView, "Empty details mean that all is well"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const checkLedgerRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await checkLedger(nodeCtxOf(c)), 200));

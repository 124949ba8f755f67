import { WalletReportFilter, WalletReportView } from "@haat/contract/wallet-report";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readWalletReport } from "../../services/finance/read-wallet-report.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readWalletReport"),
  method: "get",
  path: "/v1/admin/reports/wallets",
  tags: ["Finance"],
  summary: "What each wallet took, refused and gave back on each Dhaka day, and how long it took",
  request: { query: strictQuery(WalletReportFilter) },
  responses: {
    200: json(WalletReportView, "The report; a wallet without a payment is in it with nothing"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const readWalletReportRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readWalletReport(nodeCtxOf(c), c.req.valid("query").days ?? 14), 200),
  );

import { WalletReportView } from "@haat/contract/wallet-report";
import type { Api } from "../../lib/api.server.ts";
import type { Span } from "./spans.ts";

export const readWalletReport = (api: Api, days: Span): Promise<WalletReportView> =>
  api.read("/v1/admin/reports/wallets", WalletReportView, { query: { days } });

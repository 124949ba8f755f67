import { LedgerCheckView, OverviewView } from "@haat/contract/support";
import type { Api } from "../../lib/api.server.ts";

export const readChecks = (api: Api): Promise<LedgerCheckView> =>
  api.read("/v1/admin/ledger/check", LedgerCheckView);

export const readOverview = (api: Api): Promise<OverviewView> => api.read("/v1/admin/overview", OverviewView);

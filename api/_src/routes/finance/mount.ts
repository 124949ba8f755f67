import type { Api } from "../../app-env.ts";
import { readAgeingRoute } from "./ledger.ageing.ts";
import { checkLedgerRoute } from "./ledger.check.ts";
import { exportJournalsRoute } from "./journals.export.ts";
import { readJournalRoute } from "./journals.read.ts";
import { searchJournalsRoute } from "./journals.search.ts";
import { readBalanceSeriesRoute } from "./ledger.series.ts";
import { readTrialBalanceRoute } from "./ledger.trial.ts";
import { readMoneyStopRoute } from "./money-stop.read.ts";
import { decideReopeningRoute } from "./money-stop.decide.ts";
import { proposeReopeningRoute } from "./money-stop.reopen.ts";
import { readOverviewRoute } from "./overview.ts";
import { readWalletReportRoute } from "./wallets.report.ts";

/** Finance works under `/v1/admin`: the branch that asks for a second factor and may be held to known addresses. */
export function mountFinance(api: Api): void {
  checkLedgerRoute(api);
  readOverviewRoute(api);
  readTrialBalanceRoute(api);
  readBalanceSeriesRoute(api);
  readAgeingRoute(api);
  searchJournalsRoute(api);
  exportJournalsRoute(api);
  readJournalRoute(api);
  readWalletReportRoute(api);
  readMoneyStopRoute(api);
  proposeReopeningRoute(api);
  decideReopeningRoute(api);
}

import type { Api } from "../../app-env.ts";
import { checkLedgerRoute } from "./ledger.check.ts";
import { readMoneyStopRoute } from "./money-stop.read.ts";
import { decideReopeningRoute } from "./money-stop.decide.ts";
import { proposeReopeningRoute } from "./money-stop.reopen.ts";
import { readOverviewRoute } from "./overview.ts";

/** Finance works under `/v1/admin`: the branch that asks for a second factor and may be held to known addresses. */
export function mountFinance(api: Api): void {
  checkLedgerRoute(api);
  readOverviewRoute(api);
  readMoneyStopRoute(api);
  proposeReopeningRoute(api);
  decideReopeningRoute(api);
}

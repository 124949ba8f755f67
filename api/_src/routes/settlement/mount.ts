import type { Api } from "../../app-env.ts";
import { decideClearingRoute } from "./clearing.decide.ts";
import { proposeClearingRoute } from "./clearing.propose.ts";
import { decideBankCreditRoute } from "./credits.decide.ts";
import { proposeBankCreditRoute } from "./credits.propose.ts";
import { proposeCreditUndoRoute } from "./credits.undo.ts";
import { closeDayRoute } from "./days.close.ts";
import { listSettledDaysRoute } from "./days.list.ts";
import { listDifferencesRoute } from "./differences.list.ts";
import { readDifferenceRoute } from "./differences.read.ts";
import { announceStatementRoute } from "./statements.announce.ts";
import { completeStatementRoute } from "./statements.complete.ts";
import { decideStatementUndoRoute } from "./statements.decide-undo.ts";
import { listStatementsRoute } from "./statements.list.ts";
import { sendStatementPartRoute } from "./statements.part.ts";
import { readSettlementRoute } from "./statements.read.ts";
import { proposeStatementUndoRoute } from "./statements.undo.ts";

export function mountSettlement(api: Api): void {
  announceStatementRoute(api);
  sendStatementPartRoute(api);
  completeStatementRoute(api);
  listStatementsRoute(api);
  readSettlementRoute(api);
  proposeStatementUndoRoute(api);
  decideStatementUndoRoute(api);
  listDifferencesRoute(api);
  readDifferenceRoute(api);
  proposeClearingRoute(api);
  decideClearingRoute(api);
  proposeBankCreditRoute(api);
  decideBankCreditRoute(api);
  proposeCreditUndoRoute(api);
  listSettledDaysRoute(api);
  closeDayRoute(api);
}

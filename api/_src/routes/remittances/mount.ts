import type { Api } from "../../app-env.ts";
import {
  bringBankFileRoute,
  listBankFilesRoute,
  mapBankFileRoute,
  readBankFileRoute,
  takeBankFileRoute,
} from "./bank-files.ts";
import {
  listBankLinesRoute,
  proposeTransferRoute,
  readBankLineRoute,
  sayBankLineRoute,
} from "./bank-lines.ts";
import { announceRemittanceRoute } from "./remittances.announce.ts";
import { completeRemittanceRoute } from "./remittances.complete.ts";
import { listRemittancesRoute } from "./remittances.list.ts";
import { mapRemittanceRoute } from "./remittances.map.ts";
import { sendRemittancePartRoute } from "./remittances.part.ts";
import { readRemittanceRoute } from "./remittances.read.ts";
import { matchRemittanceRoute } from "./remittances.match.ts";
import { compareRemittanceRoute } from "./remittances.compare.ts";
import { listRemittanceRowsRoute } from "./remittances.rows.ts";
import { readRemittanceCaseRoute } from "./remittances.case.ts";
import { findRemittanceParcelsRoute } from "./remittances.candidates.ts";
import { actOnRemittanceRowRoute } from "./remittances.act.ts";
import { previewAcceptanceRoute, acceptRemittanceRowsRoute } from "./remittances.acceptance.ts";
import { correctRemittancePeriodRoute } from "./remittances.period.ts";
import { recallRemittanceRoute } from "./remittances.recall.ts";
import { postRemittanceRoute } from "./remittances.post.ts";
import { proposeRemittanceCreditRoute } from "./remittances.credit.ts";
import { listCourierRulesRoute, proposeCourierRuleRoute } from "./remittances.rules.ts";
import { listRemittanceProposalsRoute, decideRemittanceProposalRoute } from "./remittances.proposals.ts";
import { readCourierReceivableRoute, listOutstandingCashRoute } from "./couriers.cash.ts";
import { actOnCourierClaimRoute, listCourierClaimsRoute, readCourierClaimRoute } from "./courier-claims.ts";
import { claimMissingRoute, previewMissingClaimRoute } from "./missing-claims.ts";
import { readCourierFiguresRoute } from "./courier-figures.ts";
import { fetchCourierPaymentRoute, listCourierPaymentsRoute } from "./courier-payments.ts";
import { proposeCourierUndoRoute } from "./courier-credits.ts";
import { listLateRowsRoute } from "./late-rows.list.ts";
import { listCourierAdvancesRoute, proposeCourierAdvanceRoute } from "./courier-advances.ts";
import { proposeBankDifferenceRoute } from "./remittances.difference.ts";
import { exportDisputesRoute } from "./disputes.export.ts";
import { exportShopCashRoute } from "./vendor.cash-export.ts";
import { listShopCashRoute } from "./vendor.cash.ts";
import { downloadRemittanceRoute, exportRemittanceRoute } from "./remittances.file.ts";

export function mountRemittances(api: Api): void {
  announceRemittanceRoute(api);
  sendRemittancePartRoute(api);
  completeRemittanceRoute(api);
  listCourierPaymentsRoute(api);
  fetchCourierPaymentRoute(api);
  listRemittancesRoute(api);
  readRemittanceRoute(api);
  mapRemittanceRoute(api);
  matchRemittanceRoute(api);
  compareRemittanceRoute(api);
  listRemittanceRowsRoute(api);
  readRemittanceCaseRoute(api);
  findRemittanceParcelsRoute(api);
  actOnRemittanceRowRoute(api);
  previewAcceptanceRoute(api);
  acceptRemittanceRowsRoute(api);
  correctRemittancePeriodRoute(api);
  recallRemittanceRoute(api);
  postRemittanceRoute(api);
  proposeRemittanceCreditRoute(api);
  listLateRowsRoute(api);
  listCourierAdvancesRoute(api);
  proposeCourierAdvanceRoute(api);
  proposeCourierUndoRoute(api);
  bringBankFileRoute(api);
  listBankFilesRoute(api);
  readBankFileRoute(api);
  mapBankFileRoute(api);
  takeBankFileRoute(api);
  listBankLinesRoute(api);
  readBankLineRoute(api);
  proposeTransferRoute(api);
  sayBankLineRoute(api);
  listCourierRulesRoute(api);
  proposeCourierRuleRoute(api);
  readCourierFiguresRoute(api);
  listRemittanceProposalsRoute(api);
  decideRemittanceProposalRoute(api);
  readCourierReceivableRoute(api);
  listOutstandingCashRoute(api);
  previewMissingClaimRoute(api);
  claimMissingRoute(api);
  listCourierClaimsRoute(api);
  readCourierClaimRoute(api);
  actOnCourierClaimRoute(api);
  proposeBankDifferenceRoute(api);
  listShopCashRoute(api);
  exportDisputesRoute(api);
  exportShopCashRoute(api);
  downloadRemittanceRoute(api);
  exportRemittanceRoute(api);
}

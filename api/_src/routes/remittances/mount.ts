import type { Api } from "../../app-env.ts";
import { announceRemittanceRoute } from "./remittances.announce.ts";
import { completeRemittanceRoute } from "./remittances.complete.ts";
import { listRemittancesRoute } from "./remittances.list.ts";
import { mapRemittanceRoute } from "./remittances.map.ts";
import { sendRemittancePartRoute } from "./remittances.part.ts";
import { readRemittanceRoute } from "./remittances.read.ts";
import { matchRemittanceRoute } from "./remittances.match.ts";
import { listRemittanceRowsRoute } from "./remittances.rows.ts";
import { readRemittanceCaseRoute } from "./remittances.case.ts";
import { findRemittanceParcelsRoute } from "./remittances.candidates.ts";
import { actOnRemittanceRowRoute } from "./remittances.act.ts";
import { previewAcceptanceRoute, acceptRemittanceRowsRoute } from "./remittances.acceptance.ts";
import { postRemittanceRoute } from "./remittances.post.ts";
import { proposeRemittanceCreditRoute } from "./remittances.credit.ts";
import { listCourierRulesRoute, proposeCourierRuleRoute } from "./remittances.rules.ts";
import { listRemittanceProposalsRoute, decideRemittanceProposalRoute } from "./remittances.proposals.ts";

export function mountRemittances(api: Api): void {
  announceRemittanceRoute(api);
  sendRemittancePartRoute(api);
  completeRemittanceRoute(api);
  listRemittancesRoute(api);
  readRemittanceRoute(api);
  mapRemittanceRoute(api);
  matchRemittanceRoute(api);
  listRemittanceRowsRoute(api);
  readRemittanceCaseRoute(api);
  findRemittanceParcelsRoute(api);
  actOnRemittanceRowRoute(api);
  previewAcceptanceRoute(api);
  acceptRemittanceRowsRoute(api);
  postRemittanceRoute(api);
  proposeRemittanceCreditRoute(api);
  listCourierRulesRoute(api);
  proposeCourierRuleRoute(api);
  listRemittanceProposalsRoute(api);
  decideRemittanceProposalRoute(api);
}

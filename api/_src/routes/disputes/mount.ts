import type { Api } from "../../app-env.ts";
import { listDisputesRoute } from "./disputes.list.ts";
import { recordDisputeRoute } from "./disputes.record.ts";
import { decideOutcomeRoute } from "./outcomes.decide.ts";
import { proposeOutcomeRoute } from "./outcomes.propose.ts";

export function mountDisputes(api: Api): void {
  listDisputesRoute(api);
  recordDisputeRoute(api);
  proposeOutcomeRoute(api);
  decideOutcomeRoute(api);
}

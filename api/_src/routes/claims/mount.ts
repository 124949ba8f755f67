import type { Api } from "../../app-env.ts";
import { listClaimsRoute } from "./claims.list.ts";
import { rejectClaimRoute } from "./claims.reject.ts";
import { decideReleaseRoute } from "./release.decide.ts";
import { proposeReleaseRoute } from "./release.propose.ts";
import { claimMoneyRoute } from "./sent-money.claim.ts";
import { readSentMoneyRoute } from "./sent-money.read.ts";

export function mountClaims(api: Api): void {
  readSentMoneyRoute(api);
  claimMoneyRoute(api);
  listClaimsRoute(api);
  proposeReleaseRoute(api);
  decideReleaseRoute(api);
  rejectClaimRoute(api);
}

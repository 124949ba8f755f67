import type { Api } from "../../app-env.ts";
import { decideDisproofRoute } from "./disproofs.decide.ts";
import { proposeDisproofRoute } from "./disproofs.propose.ts";

export function mountDisproofs(api: Api): void {
  proposeDisproofRoute(api);
  decideDisproofRoute(api);
}

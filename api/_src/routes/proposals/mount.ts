import type { Api } from "../../app-env.ts";
import { decideMoneyProposalRoute } from "./money.decide.ts";
import { listMoneyProposalsRoute } from "./money.list.ts";
import { withdrawMoneyProposalRoute } from "./money.withdraw.ts";
import { decideRoleProposalRoute } from "./roles.decide.ts";
import { listRoleProposalsRoute } from "./roles.list.ts";
import { proposeRoleRoute } from "./roles.make.ts";
import { withdrawRoleProposalRoute } from "./roles.withdraw.ts";

export function mountProposals(api: Api): void {
  listMoneyProposalsRoute(api);
  decideMoneyProposalRoute(api);
  withdrawMoneyProposalRoute(api);
  listRoleProposalsRoute(api);
  proposeRoleRoute(api);
  decideRoleProposalRoute(api);
  withdrawRoleProposalRoute(api);
}

import type { Api } from "../../app-env.ts";
import { readActivityRoute } from "./activity.read.ts";
import { resendInvitationRoute } from "./invitations.resend.ts";
import { inviteMemberRoute } from "./invitations.send.ts";
import { withdrawInvitationRoute } from "./invitations.withdraw.ts";
import { changeMemberRoute } from "./members.change.ts";
import { removeMemberRoute } from "./members.remove.ts";
import { joinShopRoute } from "./offers.join.ts";
import { readOfferRoute } from "./offers.read.ts";
import { readTeamRoute } from "./team.read.ts";

export function mountTeam(api: Api): void {
  readOfferRoute(api);
  joinShopRoute(api);
  readTeamRoute(api);
  inviteMemberRoute(api);
  resendInvitationRoute(api);
  withdrawInvitationRoute(api);
  changeMemberRoute(api);
  removeMemberRoute(api);
  readActivityRoute(api);
}

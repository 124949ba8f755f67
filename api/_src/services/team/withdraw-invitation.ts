import type { TeamView } from "@haat/contract/team";
import { noteAudit } from "@haat/db/queries/money/audit";
import { revokeInvitation } from "@haat/db/queries/team/invitations";
import type { NodeCtx } from "../../context.ts";
import { lockOwn, noteOf, type OwnInvitation } from "./own-invitation.ts";
import { readTeam } from "./read-team.ts";

export async function withdrawInvitation(ctx: NodeCtx, input: OwnInvitation): Promise<TeamView> {
  await ctx.books.transact(async (tx) => {
    const { id } = await lockOwn(tx, ctx, input);
    await revokeInvitation(tx, id);
    await noteAudit(tx, noteOf(ctx, input, "team.withdraw"));
  });
  return readTeam(ctx);
}

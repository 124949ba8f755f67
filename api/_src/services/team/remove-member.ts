import type { TeamView } from "@haat/contract/team";
import { noteAudit } from "@haat/db/queries/money/audit";
import { removeMember as remove } from "@haat/db/queries/team/members";
import { authorOf, type NodeCtx } from "../../context.ts";
import { lockFor, type OwnMember } from "./own-member.ts";
import { readTeam } from "./read-team.ts";

/** He is nobody of the shop from his next request on. */
export async function removeMember(ctx: NodeCtx, input: OwnMember): Promise<TeamView> {
  const { vendorId, userId } = input;
  await ctx.books.transact(async (tx) => {
    const before = await lockFor(tx, ctx, input, null);
    await remove(tx, input);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "team.remove", subject: vendorId },
      before: { userId, role: before },
      after: { userId, role: null },
    });
  });
  return readTeam(ctx);
}

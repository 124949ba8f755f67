import type { TeamView } from "@haat/contract/team";
import type { MemberRole } from "@haat/core/roles";
import { noteAudit } from "@haat/db/queries/money/audit";
import { setMemberRole } from "@haat/db/queries/team/members";
import { authorOf, type NodeCtx } from "../../context.ts";
import { lockFor, type OwnMember } from "./own-member.ts";
import { readTeam } from "./read-team.ts";

/** Holds from his next request on: every request asks for the role anew. */
export async function changeMember(
  ctx: NodeCtx,
  { vendorId, userId, role }: OwnMember & Readonly<{ role: MemberRole }>,
): Promise<TeamView> {
  await ctx.books.transact(async (tx) => {
    const before = await lockFor(tx, ctx, { vendorId, userId }, role);
    await setMemberRole(tx, { vendorId, userId, role });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "team.role", subject: vendorId },
      before: { userId, role: before },
      after: { userId, role },
    });
  });
  return readTeam(ctx);
}

import type { TeamView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import type { MemberRole } from "@haat/core/roles";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockMember, removeMember as remove, setMemberRole } from "@haat/db/queries/team/members";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireMayGive } from "./may-give.ts";
import { readTeam } from "./read-team.ts";

type Input = Readonly<{ vendorId: string; userId: string }>;

/** `to`: what he shall be; null, nobody of the shop any more. Who may not give a place may not take it either. */
async function lockFor(tx: Tx, ctx: NodeCtx, input: Input, to: MemberRole | null): Promise<MemberRole> {
  const member = await lockMember(tx, input);
  if (!member) throw new DomainError("member.not_found");
  requireMayGive(ctx, member.role);
  if (to !== null) requireMayGive(ctx, to);
  if (member.role === "owner" && to !== "owner" && member.otherOwners === 0)
    throw new DomainError("member.last_owner");
  return member.role;
}

/** Holds from his next request on: every request asks for the role anew. */
export async function changeMember(
  ctx: NodeCtx,
  { vendorId, userId, role }: Input & Readonly<{ role: MemberRole }>,
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

export async function removeMember(ctx: NodeCtx, input: Input): Promise<TeamView> {
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

import { DomainError } from "@haat/core/errors";
import type { MemberRole } from "@haat/core/roles";
import type { Tx } from "@haat/db/books";
import { lockMember } from "@haat/db/queries/team/members";
import type { NodeCtx } from "../../context.ts";
import { requireMayGive } from "./may-give.ts";

export type OwnMember = Readonly<{ vendorId: string; userId: string }>;

/** `to`: what he shall be; null, nobody of the shop any more. Who may not give a place may not take it either. */
export async function lockFor(
  tx: Tx,
  ctx: NodeCtx,
  input: OwnMember,
  to: MemberRole | null,
): Promise<MemberRole> {
  const member = await lockMember(tx, input);
  if (!member) throw new DomainError("member.not_found");
  requireMayGive(ctx, member.role);
  if (to !== null) requireMayGive(ctx, to);
  if (member.role === "owner" && to !== "owner" && member.otherOwners === 0)
    throw new DomainError("member.last_owner");
  return member.role;
}

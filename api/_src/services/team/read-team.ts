import type { TeamView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { maskTail } from "@haat/core/phone";
import { listInvitations } from "@haat/db/queries/team/invitations";
import { listMembers } from "@haat/db/queries/team/members";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { maskedAddress } from "./address.ts";

export async function readTeam({ db, viewer }: NodeCtx): Promise<TeamView> {
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const [members, invitations] = await Promise.all([listMembers(db, viewer), listInvitations(db, viewer)]);
  return {
    members: members.map(({ userId, name, phoneTail, role, joinedAt }) => ({
      ...{ userId, name, role },
      phone: phoneTail && maskTail(phoneTail),
      joinedAt: instantView(joinedAt),
      isSelf: userId === viewer.userId,
    })),
    invitations: invitations.map(({ tail, ...open }) => ({
      id: open.id,
      name: open.name,
      role: open.role,
      channel: open.channel,
      address: maskedAddress({ channel: open.channel, tail }),
      expiresAt: instantView(open.expiresAt),
      isOver: open.isOver,
    })),
  };
}

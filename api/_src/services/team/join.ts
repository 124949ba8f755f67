import type { JoinedView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { holdsAddress, joinShop, lockOffer } from "@haat/db/queries/team/invitations";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

/** The link alone gives nothing: who joins has proven the very phone or mail address that was invited. Else it is no link at all. */
export async function joinByInvitation(ctx: NodeCtx, token: string): Promise<JoinedView> {
  const userId = userIdOf(ctx);
  const tokenHash = await hashSecret(token);
  return ctx.books.transact(async (tx) => {
    const invitation = await lockOffer(tx, tokenHash);
    if (!invitation || !(await holdsAddress(tx, { userId, ...invitation })))
      throw new DomainError("invitation.not_found");
    const { id, vendorId, role } = invitation;
    if (!(await joinShop(tx, { invitation, userId }))) throw new DomainError("member.exists");
    await noteAudit(tx, {
      ...authorOf(ctx),
      ...{ actor: `vendor:${userId}`, action: "team.join", subject: vendorId },
      after: { invitation: id, userId, role },
    });
    return { vendorId, role };
  });
}

import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type LockedInvitation, lockInvitation } from "@haat/db/queries/team/invitations";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireMayGive } from "./may-give.ts";

export type OwnInvitation = Readonly<{ vendorId: string; id: string }>;

/** Of this shop, open, and for a place that the asker may give. */
export async function lockOwn(tx: Tx, ctx: NodeCtx, input: OwnInvitation): Promise<LockedInvitation> {
  const invitation = await lockInvitation(tx, input);
  if (!invitation) throw new DomainError("invitation.not_found");
  requireMayGive(ctx, invitation.role);
  return invitation;
}

/** What the history keeps of an act on it. */
export const noteOf = (ctx: NodeCtx, { vendorId, id }: OwnInvitation, action: string) => ({
  ...authorOf(ctx),
  action,
  subject: vendorId,
  after: { id },
});

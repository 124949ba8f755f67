import type { TeamView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newSecret } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import {
  findInvitee,
  type LockedInvitation,
  lockInvitation,
  renewInvitation,
  revokeInvitation,
} from "@haat/db/queries/team/invitations";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireMayGive } from "./may-give.ts";
import { readTeam } from "./read-team.ts";
import { sendInvitation } from "./send-invitation.ts";

type Input = Readonly<{ vendorId: string; id: string }>;

async function lockOwn(tx: Tx, ctx: NodeCtx, input: Input): Promise<LockedInvitation> {
  const invitation = await lockInvitation(tx, input);
  if (!invitation) throw new DomainError("invitation.not_found");
  requireMayGive(ctx, invitation.role);
  return invitation;
}

const note = (ctx: NodeCtx, { vendorId, id }: Input, action: string) => ({
  ...authorOf(ctx),
  action,
  subject: vendorId,
  after: { id },
});

/** A new link for another week; the one before opens nothing any more. */
export async function resendInvitation(ctx: NodeCtx, input: Input): Promise<TeamView> {
  const token = newSecret();
  const tokenHash = await hashSecret(token);
  await ctx.books.transact(async (tx) => {
    const { vendorId, id, channel, hash, sealed, shop, isFresh } = await lockOwn(tx, ctx, input);
    if (isFresh) throw new DomainError("invitation.too_soon");
    await renewInvitation(tx, { id, tokenHash });
    const invitee = await findInvitee(tx, { vendorId, channel, hash });
    const to = await ctx.sealer.open(channel === "sms" ? "phone" : "email", sealed);
    const locale = invitee?.locale ?? "bn";
    await sendInvitation(tx, ctx, { channel, to, shop, token, locale, key: `${id}:${ctx.requestId}` });
    await noteAudit(tx, note(ctx, input, "team.resend"));
  });
  return readTeam(ctx);
}

export async function withdrawInvitation(ctx: NodeCtx, input: Input): Promise<TeamView> {
  await ctx.books.transact(async (tx) => {
    const { id } = await lockOwn(tx, ctx, input);
    await revokeInvitation(tx, id);
    await noteAudit(tx, note(ctx, input, "team.withdraw"));
  });
  return readTeam(ctx);
}

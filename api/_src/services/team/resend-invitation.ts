import type { TeamView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { findInvitee, renewInvitation } from "@haat/db/queries/team/invitations";
import type { NodeCtx } from "../../context.ts";
import { lockOwn, noteOf, type OwnInvitation } from "./own-invitation.ts";
import { readTeam } from "./read-team.ts";
import { sendInvitation } from "./send-invitation.ts";

/** A new link for another week; the one before opens nothing any more. */
export async function resendInvitation(ctx: NodeCtx, input: OwnInvitation): Promise<TeamView> {
  const token = newSecret();
  const tokenHash = await hashSecret(token);
  await ctx.books.transact(async (tx) => {
    const { vendorId, id, channel, hash, sealed, shop, isFresh } = await lockOwn(tx, ctx, input);
    if (isFresh) throw new DomainError("invitation.too_soon");
    await renewInvitation(tx, { id, tokenHash });
    const invitee = await findInvitee(tx, { vendorId, channel, hash });
    const to = await ctx.sealer.open(channel === "sms" ? "phone" : "email", sealed);
    const locale = invitee?.locale ?? "bn";
    await sendInvitation(tx, ctx, { channel, to, shop, token, locale, key: newId("event", ctx.now()) });
    await noteAudit(tx, noteOf(ctx, input, "team.resend"));
  });
  return readTeam(ctx);
}

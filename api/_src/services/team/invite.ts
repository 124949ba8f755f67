import type { InvitationBody, TeamView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { readName } from "@haat/core/person-name";
import { noteAudit } from "@haat/db/queries/money/audit";
import { findInvitee, insertInvitation, shopOfInvitation } from "@haat/db/queries/team/invitations";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readAddress } from "./address.ts";
import { requireMayGive } from "./may-give.ts";
import { readTeam } from "./read-team.ts";
import { sendInvitation } from "./send-invitation.ts";

/** So many may be open at once: a shop is no way to send strangers messages. */
const mostOpen = 20;

type Input = Readonly<{ vendorId: string; body: InvitationBody }>;

/** Offers a place to whoever proves this phone or mail address within a week. */
export async function invite(
  ctx: NodeCtx,
  { vendorId, body: { name: typed, role, address } }: Input,
): Promise<TeamView> {
  requireMayGive(ctx, role);
  const name = readName(typed);
  if (name === null) throw new DomainError("name.invalid");
  const { to, ...sealed } = await readAddress(ctx.sealer, address);
  const { channel, hash } = sealed;
  const [id, token] = [newId("invitation", ctx.now()), newSecret()];
  const tokenHash = await hashSecret(token);
  await ctx.books.transact(async (tx) => {
    const shop = await shopOfInvitation(tx, vendorId);
    if (!shop) throw new DomainError("vendor.not_found");
    if (shop.open >= mostOpen) throw new DomainError("invitation.too_soon");
    const invitee = await findInvitee(tx, { vendorId, channel, hash });
    if (invitee?.isMember) throw new DomainError("member.exists");
    const made = { id, vendorId, role, channel, address: sealed, name, tokenHash };
    if (!(await insertInvitation(tx, { ...made, invitedBy: userIdOf(ctx) })))
      throw new DomainError("invitation.exists");
    await sendInvitation(tx, ctx, {
      ...{ channel, to, shop: shop.name, token, key: id },
      locale: invitee?.locale ?? "bn",
    });
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "team.invite",
      subject: vendorId,
      after: { id, role, address: hash },
    });
  });
  return readTeam(ctx);
}

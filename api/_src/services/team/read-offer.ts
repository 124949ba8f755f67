import type { OfferView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { lockOffer } from "@haat/db/queries/team/invitations";
import type { NodeCtx } from "../../context.ts";
import { maskedAddress } from "./address.ts";

/** What a link offers, told to whoever holds it: enough to know whether it is meant for him. */
export async function readOffer(ctx: NodeCtx, token: string): Promise<OfferView> {
  const tokenHash = await hashSecret(token);
  const offer = await ctx.books.transact((tx) => lockOffer(tx, tokenHash));
  if (!offer) throw new DomainError("invitation.not_found");
  const { shop, role, channel } = offer;
  return { shop: shop[ctx.locale], role, channel, address: maskedAddress(offer) };
}

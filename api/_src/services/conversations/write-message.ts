import type { ConversationView, OwnMessageBody, ShopMessageBody } from "@haat/contract/conversation";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { leadsAway } from "@haat/core/waits-for-look";
import { beginConversation, keepMessage } from "@haat/db/queries/conversations/write";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { himself } from "../myself/himself.ts";
import { readConversation } from "./read-conversation.ts";

/**
 * Given at once, unlike what everybody reads: nobody of the market looks into what two people say to each other before one of them asks.
 * A phone in it is masked, and what leads away from the market is told to both beside it.
 */
const said = (ctx: NodeCtx, text: string) => ({
  id: newId("conversationMessage", ctx.now()),
  ...{ text: maskPhonesIn(text), leadsAway: leadsAway(text) },
});

type Own = OwnMessageBody & Readonly<{ slug: string }>;

/** A buyer writes to a shop, of a parcel, of goods or of nothing in particular. */
export async function writeToShop(
  ctx: NodeCtx,
  { slug, text, part, product }: Own,
): Promise<ConversationView> {
  const { userId: by } = himself(ctx);
  const id = newId("conversation", ctx.now());
  await ctx.books.transact(async (tx) => {
    const conversationId = await beginConversation(tx, { id, buyerId: by, slug });
    if (conversationId === null) throw new DomainError("vendor.not_found");
    const about = { part: part ?? null, product: product ?? null, vendorId: null };
    if (!(await keepMessage(tx, { ...said(ctx, text), ...about, conversationId, side: "buyer", by })))
      throw new DomainError("product.not_found");
  });
  return readConversation(ctx, { viewer: ctx.viewer, side: "buyer", slug });
}

type Shops = ShopMessageBody & Readonly<{ viewer: VendorViewer; id: string }>;

/** Whoever leads the shop answers; it begins none. */
export async function writeToBuyer(ctx: NodeCtx, { viewer, id, text }: Shops): Promise<ConversationView> {
  const { vendorId, userId: by } = viewer;
  const message = { ...said(ctx, text), conversationId: id, part: null, product: null, vendorId, by };
  if (!(await ctx.books.transact((tx) => keepMessage(tx, { ...message, side: "shop" }))))
    throw new DomainError("conversation.not_found");
  return readConversation(ctx, { viewer, side: "shop", id });
}

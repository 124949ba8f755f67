import type { ConversationView, MessagesFilter } from "@haat/contract/conversation";
import { messagesShown } from "@haat/core/conversations";
import { DomainError } from "@haat/core/errors";
import { type Looks, readConversation as read } from "@haat/db/queries/conversations/rows";
import type { NodeCtx } from "../../context.ts";
import { conversationView } from "./view-conversation.ts";

/** What the two have said, a page at a time; a buyer names the shop, also before anybody has written. */
export async function readConversation(
  { db, locale }: Pick<NodeCtx, "db" | "locale">,
  looks: Looks,
  { before, part, product }: MessagesFilter = {},
): Promise<ConversationView> {
  const found = await read(db, looks, {
    ...{ before: before ?? null, part: part ?? null, product: product ?? null },
    limit: messagesShown + 1,
  });
  if (!found) throw new DomainError(looks.side === "buyer" ? "vendor.not_found" : "conversation.not_found");
  return conversationView(found, looks.side, locale);
}

import type { ConversationFilter, ConversationPage } from "@haat/contract/conversation";
import type { Side } from "@haat/core/conversations";
import { listConversations as list } from "@haat/db/queries/conversations/rows";
import type { NodeCtx } from "../../context.ts";
import { cardView } from "./view-conversation.ts";

/** One's own, whoever wrote last first. */
export async function listConversations(
  { db, locale, viewer }: NodeCtx,
  side: Side,
  { which, cursor, limit = 20 }: ConversationFilter,
): Promise<ConversationPage> {
  const asked = { side, isUnread: which === "unread", after: cursor ?? null, limit: limit + 1 };
  const { items: rows, unread } = await list(db, viewer, asked);
  const items = rows.slice(0, limit).map((row) => cardView(row, side, locale));
  return { items, unread, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

import type { ConversationCard, ConversationView, MessageView } from "@haat/contract/conversation";
import type { LocaleName } from "@haat/contract/values";
import { messagesShown, type Side } from "@haat/core/conversations";
import type { AboutRow, CardRow, ConversationRow, MessageRow } from "@haat/db/queries/conversations/rows";
import { instantView } from "../../views/money.ts";

type Other = Pick<ConversationRow, "slug" | "shop" | "buyer">;

const otherOf = ({ slug, shop, buyer }: Other, side: Side, locale: LocaleName) =>
  side === "buyer" ? { name: shop[locale], slug } : { name: buyer, slug: null };

const aboutOf = ({ part, product }: AboutRow, locale: LocaleName): MessageView["about"] => ({
  order: part && { id: part.orderId, part: part.id, number: part.number },
  product: product && { slug: product.slug, title: product.title[locale] },
});

const messageView = (row: MessageRow, locale: LocaleName): MessageView => ({
  ...{ id: row.id, by: row.by, text: row.isHidden || row.text === "—" ? null : row.text },
  ...{ isHidden: row.isHidden, reason: row.reason, leadsAway: row.leadsAway, at: instantView(row.at) },
  about: aboutOf(row, locale),
});

/** As one of the two sees it; one row more than is shown was asked for. */
export function conversationView(row: ConversationRow, side: Side, locale: LocaleName): ConversationView {
  const shown = row.messages.slice(0, messagesShown);
  return {
    ...{ id: row.id, with: otherOf(row, side, locale), quiet: row.quiet, unread: row.unread },
    isBlocked: row.isBlocked ?? false,
    stopped: row.stopped && { ...row.stopped, until: instantView(row.stopped.until) },
    readAt: row.readAt && instantView(row.readAt),
    about: aboutOf(row, locale),
    messages: shown.map((message) => messageView(message, locale)).toReversed(),
    earlier: row.messages.length > messagesShown ? (shown.at(-1)?.id ?? null) : null,
  };
}

export const cardView = (row: CardRow, side: Side, locale: LocaleName): ConversationCard => ({
  ...{ id: row.id, with: otherOf(row, side, locale), quiet: row.quiet, unread: row.unread },
  lastAt: instantView(row.lastAt),
  last: { by: row.by, text: row.text === "—" ? null : row.text },
});

import type { ConversationCard } from "@haat/contract/conversation";
import type { Side } from "@haat/core/conversations";
import { formatDateTime } from "@haat/i18n/format";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { Typed } from "../ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ items: readonly ConversationCard[]; side: Side }>;

/** One's conversations, each with what was said last. */
export const ConversationCards = ({ items, side }: Props) => (
  <ul className="grid gap-3">
    {items.map((card) => (
      <Card key={card.id} {...{ card, side }} />
    ))}
  </ul>
);

function Card({ card, side }: Readonly<{ card: ConversationCard; side: Side }>) {
  const { t, locale } = useWords();
  const { id, with: other, unread, last, lastAt } = card;
  const to = side === "buyer" ? `/account/messages/${other.slug}` : `/vendor/messages/${id}`;
  const text = last.text ?? t("conversations:not_shown");
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <Link
          to={to}
          className="inline-flex min-h-12 items-center gap-2 text-lg font-semibold hover:underline"
        >
          <Icon name={side === "buyer" ? "shop" : "person"} className="flex-none text-brand" />
          {other.name === null ? t("conversations:somebody") : <Typed text={other.name} />}
        </Link>
        {unread > 0 && (
          <span className="badge badge-warm">{t("conversations:unread", { count: unread })}</span>
        )}
      </p>
      <p className={`line-clamp-2 max-w-prose break-words ${unread > 0 ? "font-semibold" : "text-soft"}`}>
        {last.by === side ? t("conversations:you_said", { text }) : <Typed text={text} />}
      </p>
      <p className="text-sm text-soft">{formatDateTime(new Date(lastAt), locale)}</p>
    </li>
  );
}

import type { ConversationView, MessageView } from "@haat/contract/conversation";
import type { Side } from "@haat/core/conversations";
import { formatDateTime } from "@haat/i18n/format";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { Typed } from "../ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ conversation: ConversationView; side: Side; page: string }>;
/** How often a page that is looked at looks again; without the script it is loaded again by hand. */
const everyS = 20;

/** What the two have said, the newest last; under the last that the other side has read it says so. */
export function MessageList({ conversation, side, page }: Props) {
  const { t } = useWords();
  const { messages, readAt } = conversation;
  const readLast = messages.findLast(({ by, at }) => by === side && readAt !== null && at <= readAt)?.id;
  return (
    <div data-watch={everyS} className="grid gap-3">
      {messages.length === 0 && <p className="text-soft">{t("conversations:began")}</p>}
      <ol className="grid gap-3" aria-label={t("conversations:title")}>
        {messages.map((message) => (
          <Bubble
            key={message.id}
            {...{ message, side, page, conversation }}
            isReadLast={message.id === readLast}
          />
        ))}
      </ol>
    </div>
  );
}

type BubbleProps = Props & Readonly<{ message: MessageView; isReadLast: boolean }>;

function Bubble({ message, side, page, conversation, isReadLast }: BubbleProps) {
  const { t, locale } = useWords();
  const { id, by, text, reason, isHidden, leadsAway, at } = message;
  const isOwn = by === side;
  const other = conversation.with.name;
  return (
    <li
      id={id}
      className={`grid max-w-[85%] scroll-mt-24 gap-1 ${isOwn ? "justify-self-end" : "justify-self-start"}`}
    >
      <p className={`text-sm text-soft ${isOwn ? "text-end" : ""}`}>
        {isOwn && t("conversations:you")}
        {!isOwn && (other === null ? t("conversations:somebody") : <Typed text={other} />)} ·{" "}
        <time dateTime={at}>{formatDateTime(new Date(at), locale)}</time>
      </p>
      <div className={`sheet grid gap-2 p-3 ${isOwn ? "border-brand" : ""}`}>
        <Spoken message={message} side={side} />
        {text === null ? (
          <p className="text-soft">
            {isHidden
              ? t("conversations:hidden_why", { reason: t(`reviews:report.reason.${reason ?? "other"}`) })
              : t("conversations:gone")}
          </p>
        ) : (
          <p className="max-w-prose break-words whitespace-pre-line">
            <Typed text={text} />
          </p>
        )}
      </div>
      {leadsAway && !isHidden && (
        <p className="notice notice-warm">
          <Icon name="warning" className="mt-0.5 flex-none" />
          <span>{t("conversations:away")}</span>
        </p>
      )}
      {!isOwn && text !== null && (
        <Link
          to={`${page}?report=${id}`}
          className="inline-flex min-h-12 min-w-12 items-center justify-self-start text-sm text-soft underline underline-offset-4"
        >
          {t("conversations:report")}
        </Link>
      )}
      {isReadLast && (
        <p className="flex items-center justify-end gap-1 text-sm text-soft">
          <Icon name="check" className="size-4" />
          {t("conversations:read")}
        </p>
      )}
    </li>
  );
}

const small = "inline-flex min-h-12 min-w-12 items-center text-sm font-semibold underline underline-offset-4";

/** The parcel or the goods that a message is about; each side goes where it belongs for it. */
function Spoken({ message: { about }, side }: Readonly<{ message: MessageView; side: Side }>) {
  const { t } = useWords();
  if (about.order !== null)
    return (
      <Link
        to={side === "buyer" ? `/orders/${about.order.id}` : `/vendor/orders/${about.order.part}`}
        className={small}
      >
        {t("conversations:about_order", { number: about.order.number })}
      </Link>
    );
  if (about.product === null) return null;
  return (
    <Link to={`/p/${about.product.slug}`} className={small}>
      {t("conversations:about_product", { title: about.product.title })}
    </Link>
  );
}

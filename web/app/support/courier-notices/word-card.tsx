import type { WordRowView } from "@haat/contract/notice-desk";
import { formatDateTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { ToSecond } from "../remittance/to-second.tsx";
import { TeachForm } from "./teach-form.tsx";

type CardProps = Readonly<{ row: WordRowView; nth: number; pressKey: string | null; isUnread: boolean }>;

/** A word that nobody knew, how often its courier has said it, and what two have said that it means. Without a key nothing can be pressed. */
export function WordCard({ row, nth, pressKey, isUnread }: CardProps) {
  const { t, locale } = useWords();
  const { word, courier, times, open, lastAt, orderId, taught, proposalId, isTeachable } = row;
  const [now] = taught;
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="wrap-anywhere">{word === "" ? t("parcels:notices.wordless") : <Typed text={word} />}</b>
        <span className="tabular-nums">{t("parcels:notices.times", { count: times })}</span>
      </p>
      <p className="text-soft">
        {t(`couriers:name.${courier}`)}
        {lastAt !== null && ` · ${formatDateTime(new Date(lastAt), locale)}`}
      </p>
      {now !== undefined && (
        <p>
          <b>{t(`parcels:words.means.${now.means ?? "nothing"}`)}</b>
        </p>
      )}
      {open > 0 && <p className="font-semibold">{t("parcels:notices.open", { count: open })}</p>}
      <p className="flex flex-wrap gap-x-6">
        {orderId !== null && (
          <Link to={`/support/orders/${orderId}`} className="link inline-flex min-h-12 items-center">
            {t("parcels:notices.last")}
          </Link>
        )}
        {open > 0 && (
          <Link to="/support/parcels?view=cases" className="link inline-flex min-h-12 items-center">
            {t("parcels:notices.cases")}
          </Link>
        )}
      </p>
      <History taught={taught} />
      {!isTeachable && <p className="text-sm text-soft">{t("parcels:words.not_teachable")}</p>}
      {proposalId !== null && <ToSecond />}
      {proposalId === null && pressKey !== null && isTeachable && (
        <TeachForm row={row} nth={nth} pressKey={pressKey} isUnread={isUnread} />
      )}
    </li>
  );
}

function History({ taught }: Pick<WordRowView, "taught">) {
  const { t, locale } = useWords();
  if (taught.length === 0) return null;
  return (
    <ul className="grid gap-1 border-t border-line pt-2">
      {taught.map(({ means, by, at, reason }) => (
        <li key={at} className="text-sm">
          {t(`parcels:words.means.${means ?? "nothing"}`)} · <Typed text={by.join(", ")} /> ·{" "}
          {formatDateTime(new Date(at), locale)}: “<Typed text={reason} />”
        </li>
      ))}
    </ul>
  );
}

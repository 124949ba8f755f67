import type { WordRowView } from "@haat/contract/notice-desk";
import { formatDateTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** A word that nobody knows, and how often its courier has said it. */
export function WordCard({ row }: Readonly<{ row: WordRowView }>) {
  const { t, locale } = useWords();
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="wrap-anywhere">
          {row.word === "" ? t("parcels:notices.wordless") : <Typed text={row.word} />}
        </b>
        <span className="tabular-nums">{t("parcels:notices.times", { count: row.times })}</span>
      </p>
      <p className="text-soft">
        {t(`couriers:name.${row.courier}`)} · {formatDateTime(new Date(row.lastAt), locale)}
      </p>
      {row.open > 0 && <p className="font-semibold">{t("parcels:notices.open", { count: row.open })}</p>}
      <p className="flex flex-wrap gap-x-6">
        <Link
          to={`/support/orders/${row.orderId}`}
          className="link inline-flex min-h-12 items-center justify-self-start"
        >
          {t("parcels:notices.last")}
        </Link>
        {row.open > 0 && (
          <Link to="/support/parcels?view=cases" className="link inline-flex min-h-12 items-center">
            {t("parcels:notices.cases")}
          </Link>
        )}
      </p>
    </li>
  );
}

import type { StatementReport } from "@haat/contract/settlement";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ booked: StatementReport["booked"]; isUndone: boolean }>;

/** What the books have because of this file alone, and what becomes of it when the file is undone; nothing where there is none. */
export function BookedLines({ booked, isUndone }: Props) {
  const { t } = useWords();
  if (booked.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t("settlement:undo.booked")}</h3>
      <p className="text-sm text-soft">
        {t(isUndone ? "settlement:undo.booked_text_left" : "settlement:undo.booked_text")}
      </p>
      <ul className="grid gap-1">
        {booked.map(({ line, kind, order, amount }) => (
          <li key={line} className="flex flex-wrap items-center justify-between gap-x-3">
            <span>
              {t(`settlement:undo.booked_${kind}`, { line })} ·{" "}
              <Link to={`/support/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
                {order.number}
              </Link>
            </span>
            <span className="tabular-nums">{amount.display}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

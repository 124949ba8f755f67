import type { StatementView } from "@haat/contract/settlement";
import { formatDay, formatNumber } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

export const toneOf = ({ state, open, credit, isUndoProposed }: StatementView): string =>
  state === "refused" || isUndoProposed || (state === "done" && (open > 0 || credit !== "noted"))
    ? "badge-warm"
    : state === "done"
      ? "badge-good"
      : "";

/** What comes next of one that was read; null: nothing. */
const nextOf = ({ state, open, credit, isUndoProposed }: StatementView) => {
  if (state !== "done") return null;
  if (isUndoProposed) return "settlement:days.undo_undecided";
  if (credit === "proposed" || credit === "undoing") return "settlement:days.credit_undecided";
  return open === 0 && credit === null ? "settlement:days.no_bank_credit" : null;
};

/** One statement: whose, of which days, and what is left to do. */
export function StatementRow({ statement }: { statement: StatementView }) {
  const { t, locale } = useWords();
  const { id, source, fileName, fromDay, toDay, state, rows, open, percent } = statement;
  const next = nextOf(statement);
  const day = (text: string) => formatDay(text, locale);
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link to={`/finance/statements/${id}`} className="font-semibold underline underline-offset-4">
          {t(`common:method.${source}`)} ·{" "}
          {fromDay === toDay ? day(toDay) : `${day(fromDay)} – ${day(toDay)}`}
        </Link>
        <span className={`badge ${toneOf(statement)}`}>
          {state === "done" && open > 0
            ? t("settlement:open", { count: open })
            : t(next ?? `settlement:state.${state}`)}
        </span>
      </p>
      <p className="text-sm text-soft">
        <Typed text={fileName} /> · {t("settlement:rows", { count: rows })}
        {open > 0 && next !== null && ` · ${t(next)}`}
        {!["done", "refused", "undone"].includes(state) && ` · ${formatNumber(percent, locale)}%`}
      </p>
    </li>
  );
}

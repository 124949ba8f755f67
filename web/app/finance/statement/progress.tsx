import type { StatementView } from "@haat/contract/settlement";
import { formatNumber } from "@haat/i18n/format";
import { Bar } from "../../components/ui/bar.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { useWords } from "../../lib/words.tsx";

/** How far the worker is; the page looks again every few seconds until it is at the end. */
export function Progress({ statement }: { statement: StatementView }) {
  const { state, percent, posted, undone, rows } = statement;
  const { t, locale } = useWords();
  if (state === "done" || state === "refused" || state === "undone") return null;
  return (
    <Watched everyS={3} isOpen>
      <section className="sheet grid gap-2" role="status">
        <p className="flex justify-between gap-4 font-semibold">
          <span>{t(`settlement:state.${state}`)}</span>
          <span className="tabular-nums">{formatNumber(percent, locale)}%</span>
        </p>
        <Bar value={BigInt(percent)} most={100n} className="fill-brand" />
        <p>
          {state === "reading"
            ? t("settlement:progress.reading", { rows })
            : state === "posting"
              ? t("settlement:progress", { posted, rows })
              : state === "undoing"
                ? t("settlement:progress.undoing", { undone, rows })
                : t(`settlement:progress.${state}`)}
        </p>
        {state === "arriving" ? (
          <Link to="/finance/statements#upload" className="link inline-flex min-h-12 items-center">
            {t("settlement:refused.again")}
          </Link>
        ) : (
          <p className="text-sm text-soft">{t("settlement:progress.watched")}</p>
        )}
      </section>
    </Watched>
  );
}

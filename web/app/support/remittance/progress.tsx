import type { RemittanceView } from "@haat/contract/remittance";
import { formatNumber } from "@haat/i18n/format";
import { Bar } from "../../components/ui/bar.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { useWords } from "../../lib/words.tsx";

/** How far the worker is; the page looks again every few seconds until it is at the end. */
export function Progress({ remittance }: { remittance: RemittanceView }) {
  const { state, percent, rows, matched } = remittance;
  const { t, locale } = useWords();
  if (state === "read" || state === "refused" || state === "matched" || state === "recalled") return null;
  return (
    <Watched everyS={3} isOpen>
      <section className="sheet grid gap-2" role="status">
        <p className="flex justify-between gap-4 font-semibold">
          <span>{t(`remittances:state.${state}`)}</span>
          <span className="tabular-nums">{formatNumber(percent, locale)}%</span>
        </p>
        <Bar value={BigInt(percent)} most={100n} className="fill-brand" />
        <p>
          {state === "reading"
            ? t("remittances:progress.reading", { count: rows })
            : state === "matching"
              ? t("remittances:progress.matching", { matched, rows })
              : t(`remittances:progress.${state}`)}
        </p>
        {state === "arriving" ? (
          <Link to="/support/remittances#upload" className="link inline-flex min-h-12 items-center">
            {t("remittances:again")}
          </Link>
        ) : (
          <p className="text-sm text-soft">{t("remittances:progress.watched")}</p>
        )}
      </section>
    </Watched>
  );
}

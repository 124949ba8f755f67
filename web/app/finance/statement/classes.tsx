import type { StatementReport } from "@haat/contract/settlement";
import { formatNumber } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** What did not agree, class by class, with what to do about it. */
export function Classes({ report: { statement, classes, matched } }: { report: StatementReport }) {
  const { t, locale } = useWords();
  return (
    <Section id="classes" title={t("settlement:classes.title")}>
      <p className="mb-3">{t("settlement:classes.matched", { count: matched })}</p>
      {classes.length === 0 && <p className="notice notice-good">{t("settlement:classes.none")}</p>}
      <ul className="grid gap-3">
        {classes.map((each) => (
          <li key={each.class} className="sheet grid gap-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                to={`/finance/differences?statement=${statement.id}&class=${each.class}`}
                className="font-semibold underline underline-offset-4"
              >
                {t(`settlement:class.${each.class}`)} · {formatNumber(each.count, locale)}
              </Link>
              {each.suspense.minor !== "0" && <Taka amount={each.suspense} />}
            </p>
            <p className="text-sm text-soft">{t(`settlement:do.${each.class}`)}</p>
            {each.open > 0 && (
              <p className="badge badge-warm justify-self-start">
                {t("settlement:open", { count: each.open })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

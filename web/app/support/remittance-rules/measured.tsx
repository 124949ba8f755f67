import type { CourierRuleList } from "@haat/contract/remittance-proposal";
import { formatDateTime, formatNumber } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Measures = CourierRuleList["items"][number]["measured"];

/** How often a rule would have done what people did, what is asked for before it may be released, and where they did otherwise. */
export function Measured({ measured }: { measured: Measures }) {
  const { t, locale } = useWords();
  const { looked, together, otherwise, shareBp, leastRows, leastBp, isProven, others } = measured;
  const share = (bp: number) => `${formatNumber(bp / 100, locale)}%`;
  const rows = (count: number) => t("remittances:rows", { count });
  return (
    <div className="grid gap-3">
      <Definitions
        rows={[
          { name: t("remittances:measured.looked"), value: rows(looked) },
          { name: t("remittances:measured.together"), value: rows(together) },
          { name: t("remittances:measured.otherwise"), value: rows(otherwise) },
          {
            ...{ name: t("remittances:measured.share"), isStrong: true },
            value: shareBp === null ? t("remittances:measured.nothing") : share(shareBp),
          },
        ]}
      />
      <p className="text-sm text-soft">
        {t("remittances:measured.least", { count: leastRows, share: share(leastBp) })}{" "}
        {t(isProven ? "remittances:measured.enough" : "remittances:measured.lacking")}
      </p>
      {others.length > 0 && <Others others={others} />}
    </div>
  );
}

function Others({ others }: Pick<Measures, "others">) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="link min-h-12 content-center">
        {t("remittances:measured.others", { count: others.length })}
      </summary>
      <ul className="grid gap-2">
        {others.map(({ remittance, line, payout, act, at, by, reason }) => (
          <li key={`${remittance.id} ${line}`} className="border-t border-line pt-2">
            <p className="flex flex-wrap items-center justify-between gap-x-4">
              <Link
                to={`/support/remittances/${remittance.id}/rows/${line}`}
                className="link inline-flex min-h-12 min-w-12 items-center"
              >
                <Typed text={remittance.reference} />
                {" · "}
                {t("remittances:line", { line })}
              </Link>
              <Taka amount={payout} />
            </p>
            <p className="text-sm">
              {t(`remittances:did.${act}`)}
              {reason !== null && (
                <>
                  : “<Typed text={reason} />”
                </>
              )}
            </p>
            <p className="text-sm text-soft">
              {by !== null && (
                <>
                  <Typed text={by} /> ·{" "}
                </>
              )}
              {formatDateTime(new Date(at), locale)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

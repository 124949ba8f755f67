import type { RemittanceReport } from "@haat/contract/remittance";
import { formatDate } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Of = Readonly<{ report: RemittanceReport }>;
type Beside = NonNullable<NonNullable<RemittanceReport["period"]>["previous"]>;

/** Which days it tells of, and the courier's statements before and after it. */
export function Period({ report: { period } }: Of) {
  const { t, locale } = useWords();
  if (period === null) return null;
  const { first, last, previous, next } = period;
  const day = (at: string) => formatDate(new Date(at), locale);
  const days =
    first !== null && last !== null
      ? t("remittances:period.span", { first: day(first), last: day(last) })
      : "–";
  return (
    <section className="sheet">
      <Definitions
        rows={[
          { name: t("remittances:period"), value: days },
          ...(previous === null
            ? []
            : [{ name: t("remittances:period.previous"), value: <ToBeside of={previous} /> }]),
          ...(next === null ? [] : [{ name: t("remittances:period.next"), value: <ToBeside of={next} /> }]),
        ]}
      />
    </section>
  );
}

function ToBeside({ of: { id, reference, periodEnd } }: { of: Beside }) {
  const { locale } = useWords();
  return (
    <>
      <Link to={`/support/remittances/${id}`} className="link inline-flex min-h-12 items-center">
        {reference}
      </Link>
      <span className="block text-sm text-soft">{formatDate(new Date(periodEnd), locale)}</span>
    </>
  );
}

/** What does not follow upon the statement before, or came behind the one after. */
export function PeriodFindings({ report: { period, remittance } }: Of) {
  const { t } = useWords();
  if (period === null) return null;
  const { previous, next, overlapping, between } = period;
  const reference = previous?.reference ?? "";
  return (
    <>
      {next?.isReadBefore === true && (
        <Notice tone="warm">
          <p>{t("remittances:period.late", { reference: next.reference })}</p>
        </Notice>
      )}
      {overlapping > 0 && (
        <Notice tone="warm">
          <p>{t("remittances:period.overlap", { count: overlapping, reference })}</p>
        </Notice>
      )}
      {between > 0 && (
        <Notice tone="bad">
          <p>
            {t("remittances:period.gap", { count: between, reference })}{" "}
            <Link
              to={`/support/courier-cash/parcels?courier=${remittance.courier}&missing=true`}
              className="link"
            >
              {t("remittances:period.gap_see")}
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}

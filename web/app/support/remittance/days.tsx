import type { RemittanceReport } from "@haat/contract/remittance";
import { formatDate } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { yesterdayOf } from "../../finance/days/yesterday.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

type Props = Readonly<{
  report: RemittanceReport;
  /** `2026-10-24`: no statement tells of days to come. */
  today: string;
  pressKey: string;
  isUnread: boolean;
}>;

/** `2026-10-24`, in Dhaka. */
const dayOf = (at: string): string => yesterdayOf(new Date(Date.parse(at) + 24 * 3_600_000));

/** When its parcels ended, what does not fit in that, and the way to put its last day right. */
export function Days({ report, today, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { remittance, dates } = report;
  const { id, state, periodEnd } = remittance;
  const day = (at: string) => formatDate(new Date(at), locale);
  if (state !== "read" && state !== "matched") return null;
  const proposed = dates?.doubt === "early" ? dates.last : periodEnd;
  return (
    <>
      {dates !== null && dates.doubt !== null && (
        <Notice tone="warm">
          <p>{t("remittances:days.span", { first: day(dates.first), last: day(dates.last) })}</p>
          <p className="font-semibold">
            {t(`remittances:days.doubt.${dates.doubt}`, { last: day(dates.last), until: day(periodEnd) })}
          </p>
          {dates.isOtherLikely && dates.other !== null && (
            <p>
              {t("remittances:days.other", { first: day(dates.other.first), last: day(dates.other.last) })}
            </p>
          )}
        </Notice>
      )}
      {may.includes("correctRemittancePeriod") && (
        <OpeningForm
          title={t("remittances:days.put")}
          action={`/${locale}/support/remittances/${id}`}
          values={{ key: pressKey }}
          isOpen={isUnread}
          press={{ word: t("remittances:days.put_go"), intent: "period" }}
        >
          <p className="text-soft">{t("remittances:days.put_text")}</p>
          <Field
            name="until"
            among="period"
            label={t("remittances:upload.until")}
            {...(isUnread && { errors: { until: t("remittances:days.put_needed") } })}
          >
            {(control) => <input {...control} type="date" max={today} defaultValue={dayOf(proposed)} />}
          </Field>
          <Field name="reason" among="period" label={t("remittances:act.reason")}>
            {(control) => <input {...control} maxLength={300} autoComplete="off" />}
          </Field>
        </OpeningForm>
      )}
    </>
  );
}

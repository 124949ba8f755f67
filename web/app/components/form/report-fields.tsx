import { reportReasons } from "@haat/core/reviews";
import { useWords } from "../../lib/words.tsx";
import { Field } from "./field.tsx";

/** Why a review should not stand there. `among`: of a page with several. */
export function ReportFields({ among, isUnread }: { among: string; isUnread: boolean }) {
  const { t } = useWords();
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t("reviews:report.why")}</legend>
        {reportReasons.map((reason) => (
          <label key={reason} className="tick">
            <input type="radio" name="reason" value={reason} required />
            {t(`reviews:report.reason.${reason}`)}
          </label>
        ))}
        {isUnread && (
          <p role="alert" className="font-semibold text-brick">
            {t("reviews:report.needed")}
          </p>
        )}
      </fieldset>
      <Field
        name="words"
        among={among}
        label={t("reviews:report.words")}
        optional={t("common:form.optional")}
      >
        {(control) => <textarea {...control} rows={3} maxLength={500} />}
      </Field>
    </>
  );
}

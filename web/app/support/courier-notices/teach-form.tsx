import type { WordRowView } from "@haat/contract/notice-desk";
import { taughtMeanings } from "@haat/core/courier-words";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { useWords } from "../../lib/words.tsx";
import { ReasonField } from "../remittance/reason-field.tsx";

type FormProps = Readonly<{
  row: WordRowView;
  /** Which of the page's. */
  nth: number;
  pressKey: string;
  isUnread: boolean;
}>;

/** What a courier's word is to mean; it waits for a second person. Of a word that is taught also that it is unknown again. */
export function TeachForm({ row: { courier, word, taught }, nth, pressKey, isUnread }: FormProps) {
  const { t, locale } = useWords();
  const now = taught[0]?.means ?? null;
  const of = `word-${nth}`;
  return (
    <OpeningForm
      title={t(now === null ? "parcels:words.teach" : "parcels:words.change")}
      action={`/${locale}/support/courier-notices?view=words`}
      values={{ courier, word, key: `${pressKey}-${nth}` }}
      isOpen={isUnread}
      press={{ word: t("parcels:words.go") }}
    >
      <p className="text-soft">{t("parcels:words.text")}</p>
      <Field name="means" among={of} label={t("parcels:words.means")}>
        {(control) => (
          <select {...control}>
            {taughtMeanings
              .filter((each) => each !== now)
              .map((each) => (
                <option key={each} value={each}>
                  {t(`parcels:words.as.${each}`)}
                </option>
              ))}
            {now !== null && <option value="nothing">{t("parcels:words.as.nothing")}</option>}
          </select>
        )}
      </Field>
      <ReasonField among={of} isLacking={isUnread} hint={t("parcels:words.reason_hint")} />
    </OpeningForm>
  );
}

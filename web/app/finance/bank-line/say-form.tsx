import { bankLineSays, type BankLineView } from "@haat/contract/bank-line";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ line: BankLineView; pressKey: string; isUnread: boolean }>;

/** What it is that no courier paid; or that what was said of it was wrong. */
export function SayForm({ line: { id, state }, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const isSaid = state === "said";
  return (
    <OpeningForm
      title={t(isSaid ? "remittances:bank.say.open" : "remittances:bank.say")}
      action={`/${locale}/support/bank/${id}`}
      values={{ key: `${pressKey}-say`, ...(isSaid && { says: "open" }) }}
      isOpen={isUnread}
      press={{ word: t(isSaid ? "remittances:bank.say.open_go" : "remittances:bank.say.go"), intent: "say" }}
    >
      {isUnread && (
        <p role="alert" className="font-semibold text-brick">
          {t("remittances:bank.say.unread")}
        </p>
      )}
      {!isSaid && (
        <Field name="says" label={t("remittances:bank.say.as")}>
          {(control) => (
            <select {...control}>
              {bankLineSays.map((says) => (
                <option key={says} value={says}>
                  {t(`remittances:bank.say.${says}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field name="note" label={t(isSaid ? "remittances:bank.say.why" : "remittances:undo.reason")}>
        {(control) => <input {...control} maxLength={300} autoComplete="off" />}
      </Field>
    </OpeningForm>
  );
}

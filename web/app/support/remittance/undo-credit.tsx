import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  /** What our bank was said to have credited. */
  id: string;
  /** Whose it is among several of the page. */
  reference: string;
  place: string;
  pressKey: string;
  isUnread: boolean;
  /** Of our bank, unless it is what a buyer is owed. */
  of?: "bank" | "buyer";
}>;

/** What two have agreed to was another's: why, and then another must agree. */
export function UndoCredit({ id, reference, place, pressKey, isUnread, of = "bank" }: Props) {
  const { t, locale } = useWords();
  const errors = isUnread ? { errors: { reason: t("remittances:undo.reason_needed") } } : {};
  return (
    <OpeningForm
      title={of === "buyer" ? t("remittances:undo.buyer_open") : t("remittances:undo.open", { reference })}
      action={`/${locale}${place}`}
      values={{ creditId: id, key: pressKey }}
      isOpen={isUnread}
      press={{ word: t("remittances:undo.propose"), intent: "undo" }}
    >
      <p className="text-soft">
        {t(of === "buyer" ? "remittances:undo.buyer_text" : "remittances:undo.text")}
      </p>
      <Field name="reason" among={id} label={t("remittances:undo.reason")} {...errors}>
        {(control) => <input {...control} maxLength={300} autoComplete="off" />}
      </Field>
    </OpeningForm>
  );
}

import type { ExceptionView } from "@haat/contract/exception";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

/** What no machine of ours ends: whoever found out says what became of the money. It takes two taps, for it is then out of the list. */
export function EndForm({ exception: { id, kind } }: { exception: ExceptionView }) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="button-secondary w-full list-none">{t("support:exceptions.end")}</summary>
      <form
        method="post"
        action={`/${locale}/support/exceptions`}
        noValidate
        data-enhance="once"
        className="mt-4 grid gap-4"
      >
        <HiddenFields values={{ id, kind }} />
        <Field
          name="reason"
          among={id}
          label={t("support:exceptions.end_reason")}
          hint={t("support:exceptions.end_hint")}
        >
          {(control) => <textarea {...control} rows={2} maxLength={300} />}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("support:exceptions.end_yes")}</button>
      </form>
    </details>
  );
}

import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import type { DraftFault } from "./read-draft.ts";

type Typed = Readonly<{ amount: string; reference: string }>;

export function HandInForm({ typed, faults }: { typed: Typed | undefined; faults: readonly DraftFault[] }) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(faults.map((name) => [name, t(`vendor:hand_in.error.${name}`)]));
  return (
    <form method="post" action={`/${locale}/vendor/hand-in`} noValidate className="sheet grid gap-4">
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <p>{t("vendor:hand_in.text")}</p>
      <Field
        name="amount"
        label={t("vendor:hand_in.amount")}
        hint={t("vendor:hand_in.amount_hint")}
        errors={errors}
      >
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} text-2xl tabular-nums`}
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            defaultValue={typed?.amount}
          />
        )}
      </Field>
      <Field
        name="reference"
        label={t("vendor:hand_in.reference")}
        hint={t("vendor:hand_in.reference_hint")}
        errors={errors}
      >
        {(control) => (
          <input {...control} autoComplete="off" maxLength={60} defaultValue={typed?.reference} />
        )}
      </Field>
      <button className="button">{t("vendor:hand_in.review")}</button>
    </form>
  );
}

import { useWords } from "../../lib/words.tsx";
import { Field } from "./field.tsx";
import type { FieldErrors } from "./field-errors.ts";

/** The six digits of an SMS, in either digit script; phones offer them by themselves. */
export function CodeField({ errors }: { errors: FieldErrors }) {
  const { t } = useWords();
  return (
    <Field name="code" label={t("common:code.label")} hint={t("common:code.hint")} errors={errors}>
      {({ className, ...control }) => (
        <input
          {...control}
          className={`${className} text-center text-2xl tabular-nums`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
        />
      )}
    </Field>
  );
}

import { useWords } from "../../lib/words.tsx";
import { Field } from "./field.tsx";
import type { FieldErrors } from "./field-errors.ts";

type PasswordFieldProps = Readonly<{
  name: "password" | "current";
  label: string;
  hint?: string;
  /** What password managers go by. */
  kind: "current-password" | "new-password";
  errors: FieldErrors;
}>;

/** May be pasted into, and is never sent back to the page. A script adds the button that shows what was typed. */
export function PasswordField({ name, label, hint, kind, errors }: PasswordFieldProps) {
  const { t } = useWords();
  return (
    <Field name={name} label={label} errors={errors} {...(hint !== undefined && { hint })}>
      {(control) => (
        <input
          {...control}
          type="password"
          autoComplete={kind}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={512}
          data-show={t("access:password.show")}
          data-hide={t("access:password.hide")}
        />
      )}
    </Field>
  );
}

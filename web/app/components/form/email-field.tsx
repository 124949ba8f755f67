import { Field } from "./field.tsx";
import type { FieldErrors } from "./field-errors.ts";

type EmailFieldProps = Readonly<{
  label: string;
  typed?: string;
  errors: FieldErrors;
  kind?: "username" | "email";
}>;

export const EmailField = ({ label, typed = "", errors, kind = "username" }: EmailFieldProps) => (
  <Field name="email" label={label} errors={errors}>
    {(control) => (
      <input
        {...control}
        type="email"
        inputMode="email"
        autoComplete={kind}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={320}
        defaultValue={typed}
      />
    )}
  </Field>
);

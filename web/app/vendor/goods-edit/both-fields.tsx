import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { useWords } from "../../lib/words.tsx";
import { type GoodsForm, langs } from "./form-of.ts";

type BothFieldsProps = Readonly<{
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  most: number;
  /** Of a text of several lines. */
  rows?: number;
  form: GoodsForm;
  errors: FieldErrors;
}>;

/** One text in both languages, side by side where there is room. */
export function BothFields(props: BothFieldsProps) {
  const { name, label, hint, isOptional = false, most, rows, form, errors } = props;
  const { t } = useWords();
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      {langs.map((lang) => (
        <Field
          key={lang}
          name={`${name}.${lang}`}
          label={`${label} · ${t(`goods:edit.${lang}`)}`}
          {...(hint !== undefined && lang === "bn" && { hint })}
          {...(isOptional && { optional: t("goods:edit.optional") })}
          errors={errors}
        >
          {(control) =>
            rows === undefined ? (
              <input
                {...control}
                lang={lang}
                maxLength={most}
                autoComplete="off"
                defaultValue={form[`${name}.${lang}`]}
              />
            ) : (
              <textarea
                {...control}
                lang={lang}
                rows={rows}
                maxLength={most}
                defaultValue={form[`${name}.${lang}`]}
              />
            )
          }
        </Field>
      ))}
    </div>
  );
}

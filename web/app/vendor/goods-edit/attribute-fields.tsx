import type { GoodsAttribute } from "@haat/contract/goods-content";
import { Field, fieldId } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { useWords } from "../../lib/words.tsx";
import { BothFields } from "./both-fields.tsx";
import type { GoodsForm } from "./form-of.ts";

type Props = Readonly<{ attribute: GoodsAttribute; form: GoodsForm; errors: FieldErrors }>;

/** One fact, asked for in the way of its kind. */
export function AttributeField(props: Props) {
  const { attribute, form, errors } = props;
  const { code, kind, isRequired } = attribute;
  const { t, locale } = useWords();
  const name = `attr.${code}`;
  const label = attribute.name[locale];
  if (kind === "text")
    return <BothFields {...{ name, label, form, errors }} most={500} isOptional={!isRequired} />;
  if (kind === "multi") return <Several {...props} />;
  const optional = isRequired ? {} : { optional: t("goods:edit.optional") };
  const choices =
    kind === "yes_no"
      ? [
          { code: "yes", said: t("common:fact.yes") },
          { code: "no", said: t("common:fact.no") },
        ]
      : attribute.choices.map((choice) => ({ code: choice.code, said: choice.name[locale] }));
  const unit = attribute.unit === null ? "" : ` (${attribute.unit[locale]})`;
  return (
    <Field name={name} label={label + unit} {...optional} errors={errors}>
      {(control) =>
        kind === "date" ? (
          <input {...control} type="date" defaultValue={form[name]} />
        ) : kind === "number" ? (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            maxLength={14}
            defaultValue={form[name]}
          />
        ) : (
          <select {...control} defaultValue={form[name] ?? ""}>
            <option value="">{isRequired ? t("goods:edit.choose") : t("goods:edit.none")}</option>
            {choices.map((choice) => (
              <option key={choice.code} value={choice.code}>
                {choice.said}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  );
}

function Several({ attribute: { code, name, choices, isRequired }, form, errors }: Props) {
  const { t, locale } = useWords();
  const error = errors[`attr.${code}`];
  return (
    <fieldset id={fieldId(`attr.${code}`)}>
      <legend className="mb-1.5 font-semibold">
        {name[locale]}
        {!isRequired && <span className="font-normal text-soft"> ({t("goods:edit.optional")})</span>}
      </legend>
      <div className="flex flex-wrap gap-x-5">
        {choices.map((choice) => (
          <label key={choice.code} className="tick">
            <input
              type="checkbox"
              name={`attr.${code}.${choice.code}`}
              defaultChecked={form[`attr.${code}.${choice.code}`] !== undefined}
            />
            {choice.name[locale]}
          </label>
        ))}
      </div>
      {error !== undefined && <p className="font-semibold text-brick">{error}</p>}
    </fieldset>
  );
}

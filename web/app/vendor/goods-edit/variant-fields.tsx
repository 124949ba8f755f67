import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { type GoodsForm, mostAxes } from "./form-of.ts";
import { type AxisName, rowsOf } from "./read-options.ts";

type Props = Readonly<{
  form: GoodsForm;
  errors: FieldErrors;
  axes: readonly AxisName[];
  /** Choices that are for sale already: their price is changed elsewhere, at once. */
  priced: readonly string[];
}>;

/** What the variants differ by, and a row for each. */
export function VariantFields(props: Props) {
  const { t } = useWords();
  return (
    <>
      <p className="max-w-prose text-soft">{t("goods:edit.variants_text")}</p>
      {props.axes.length > 0 && <AxisFields {...props} />}
      <ul className="grid gap-4">
        {rowsOf(props.form).map((at) => (
          <Row key={props.form[`v.${at}.choice`]} at={at} {...props} />
        ))}
      </ul>
    </>
  );
}

function AxisFields({ form, errors, axes }: Props) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {Array.from({ length: mostAxes }, (_, at) => (
        <div key={at} className="grid content-start gap-3">
          <Field name={`axis.${at}`} label={t("goods:edit.axis")} optional={t("goods:edit.optional")}>
            {(control) => (
              <select {...control} defaultValue={form[`axis.${at}`] ?? ""}>
                <option value="">{t("goods:edit.none")}</option>
                {axes.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name[locale]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name={`axis.${at}.values`}
            label={t("goods:edit.values")}
            hint={t("goods:edit.values_hint")}
            optional={t("goods:edit.optional")}
            errors={errors}
          >
            {(control) => (
              <textarea {...control} rows={4} maxLength={1200} defaultValue={form[`axis.${at}.values`]} />
            )}
          </Field>
        </div>
      ))}
      <button name="intent" value="combine" className="button-secondary justify-self-start max-sm:w-full">
        {t("goods:edit.combine")}
      </button>
    </div>
  );
}

const figures = [
  { name: "price", mode: "decimal", most: 14 },
  { name: "was", mode: "decimal", most: 14 },
  { name: "weight", mode: "numeric", most: 8 },
  { name: "stock", mode: "numeric", most: 5 },
] as const;

function Row({ at, form, errors, priced }: Props & Readonly<{ at: number }>) {
  const { t, locale } = useWords();
  const row = `v.${at}`;
  const label = form[`${row}.label.${locale}`] || t("goods:edit.only");
  const isPriced = priced.includes(form[`${row}.choice`] ?? "");
  const kept = Object.fromEntries(
    ["choice", "label.bn", "label.en", ...(isPriced ? ["price", "was", "stock"] : [])].map((name) => [
      `${row}.${name}`,
      form[`${row}.${name}`] ?? "",
    ]),
  );
  const asked = figures.filter(({ name }) => !isPriced || name === "weight");
  return (
    <li>
      <fieldset className="grid gap-3 rounded-md border border-line p-4">
        <legend className="px-1 font-semibold">{label}</legend>
        <HiddenFields values={kept} />
        <label className="tick">
          <input
            type="checkbox"
            name={`${row}.on`}
            value="yes"
            defaultChecked={form[`${row}.on`] !== undefined}
          />
          {t("goods:edit.sold")}
        </label>
        <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
          {asked.map(({ name, mode, most }) => (
            <Field
              key={name}
              name={`${row}.${name}`}
              label={t(`goods:edit.${name}`)}
              {...(name === "was" && { optional: t("goods:edit.optional") })}
              errors={errors}
            >
              {(control) => (
                <input
                  {...control}
                  inputMode={mode}
                  autoComplete="off"
                  maxLength={most}
                  defaultValue={form[`${row}.${name}`]}
                />
              )}
            </Field>
          ))}
          <Field
            name={`${row}.sku`}
            label={t("goods:edit.sku")}
            optional={t("goods:edit.optional")}
            errors={errors}
          >
            {(control) => (
              <input {...control} autoComplete="off" maxLength={40} defaultValue={form[`${row}.sku`]} />
            )}
          </Field>
        </div>
        {isPriced && <p className="text-sm text-soft">{t("goods:edit.price_known")}</p>}
      </fieldset>
    </li>
  );
}

import { type SettingName, settingRule } from "@haat/core/market-settings";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import { settingInWords } from "../settings/value.ts";

type Props = Readonly<{ name: SettingName; typed: string; errors: FieldErrors }>;

/** One rule with its bounds beside it. */
export function SettingField({ name, typed, errors }: Props) {
  const { t, locale } = useWords();
  const rule = settingRule(name);
  const label = t(`finance:setting.${name}`);
  if (rule.kind === "choice")
    return (
      <Field name={name} label={label} errors={errors}>
        {(control) => (
          <select {...control} defaultValue={typed}>
            {rule.words.map((word) => (
              <option key={word} value={word}>
                {settingInWords({ t, locale }, name, word)}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  if (rule.kind === "number")
    return (
      <Field
        name={name}
        label={label}
        hint={t("finance:settings.number_hint")}
        optional={t("common:form.optional")}
        errors={errors}
      >
        {(control) => (
          <input {...control} inputMode="numeric" maxLength={20} autoComplete="off" defaultValue={typed} />
        )}
      </Field>
    );
  const bounds = {
    least: settingInWords({ t, locale }, name, String(rule.least)),
    most: settingInWords({ t, locale }, name, String(rule.most)),
  };
  return (
    <Field name={name} label={label} hint={t(`finance:settings.bounds.${rule.kind}`, bounds)} errors={errors}>
      {(control) => (
        <input {...control} inputMode="decimal" maxLength={20} autoComplete="off" defaultValue={typed} />
      )}
    </Field>
  );
}

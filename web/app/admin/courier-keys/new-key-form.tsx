import type { CourierKeyList } from "@haat/contract/courier";
import { Field } from "../../components/form/field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  mayMake: CourierKeyList["mayMake"];
  sent: Readonly<{ courier: string; label: string }> | null;
  isUnread: boolean;
}>;

/** Only couriers with a place free can be chosen. */
export function NewKeyForm({ mayMake, sent, isUnread }: Props) {
  const { t, locale } = useWords();
  if (mayMake.length === 0) return <Notice>{t("couriers:keys.full")}</Notice>;
  const errors = isUnread ? { label: t("couriers:keys.label_needed") } : {};
  return (
    <Section id="new-key" title={t("couriers:keys.new")}>
      <form
        method="post"
        action={`/${locale}/admin/courier-keys`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <Field name="courier" label={t("couriers:keys.courier")}>
          {(control) => (
            <select {...control} defaultValue={sent?.courier ?? mayMake[0]}>
              {mayMake.map((courier) => (
                <option key={courier} value={courier}>
                  {t(`couriers:name.${courier}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="label"
          label={t("couriers:keys.label")}
          hint={t("couriers:keys.label_hint")}
          errors={errors}
        >
          {(control) => <input {...control} maxLength={60} autoComplete="off" defaultValue={sent?.label} />}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("couriers:keys.make")}</button>
      </form>
    </Section>
  );
}

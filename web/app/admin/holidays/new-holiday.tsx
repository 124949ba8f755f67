import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { type HolidayField, holidayFields, type TypedHoliday } from "./read-typed.ts";

type Props = Readonly<{ typed: TypedHoliday | null; lacks: readonly HolidayField[]; today: string }>;

/** A day that is written down once more takes the place of what stood there, and is confirmed by it. */
export function NewHoliday({ typed, lacks, today }: Props) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(lacks.map((field) => [field, t(`admin:holidays.needed.${field}`)]));
  const [day, ...texts] = holidayFields;
  return (
    <Section id="new-holiday" title={t("admin:holidays.new")}>
      <form
        method="post"
        action={`/${locale}/admin/holidays`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <Field name={day} label={t("admin:holidays.day")} errors={errors}>
          {(control) => <input {...control} type="date" min={today} defaultValue={typed?.day} />}
        </Field>
        {texts.map((field) => (
          <Field key={field} name={field} label={t(`admin:holidays.${field}`)} errors={errors}>
            {(control) => (
              <input
                {...control}
                maxLength={field === "source" ? 200 : 80}
                autoComplete="off"
                lang={field === "nameBn" ? "bn" : undefined}
                defaultValue={typed?.[field]}
              />
            )}
          </Field>
        ))}
        <button className="button justify-self-start max-sm:w-full">{t("admin:holidays.say")}</button>
      </form>
    </Section>
  );
}

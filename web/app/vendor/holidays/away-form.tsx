import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import type { TypedAway } from "./read-typed.ts";

type Props = Readonly<{ typed: TypedAway | null; lacks: boolean; today: string }>;

export function AwayForm({ typed, lacks, today }: Props) {
  const { t, locale } = useWords();
  const errors = lacks ? { from: t("team:away.needed") } : {};
  return (
    <form
      method="post"
      action={`/${locale}/vendor/holidays`}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="from" label={t("team:away.from")} errors={errors}>
          {(control) => <input {...control} type="date" min={today} defaultValue={typed?.from ?? today} />}
        </Field>
        <Field name="until" label={t("team:away.until")} hint={t("team:away.until_hint")}>
          {(control) => <input {...control} type="date" min={today} defaultValue={typed?.until} />}
        </Field>
      </div>
      {(["wordsBn", "wordsEn"] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={t(`team:away.${name}`)}
          optional={t("common:form.optional")}
          {...(name === "wordsBn" && { hint: t("team:away.words_hint") })}
        >
          {(control) => (
            <textarea
              {...control}
              lang={name === "wordsBn" ? "bn" : "en"}
              rows={2}
              maxLength={200}
              defaultValue={typed?.[name]}
            />
          )}
        </Field>
      ))}
      <button className="button justify-self-start max-sm:w-full">{t("team:away.say")}</button>
    </form>
  );
}

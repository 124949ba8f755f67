import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Refusal } from "../../lib/refusal.server.ts";

type Props = Readonly<{
  action: string;
  of: "question" | "answer";
  longest: number;
  name: string;
  was:
    | Readonly<{ typed: { text: string; name: string }; isUnread: boolean; refusal?: Refusal | undefined }>
    | undefined;
}>;

/** The words, and by what name they stand there. */
export function SayForm({ action, of, longest, name, was }: Props) {
  const { t } = useWords();
  return (
    <>
      <RefusalNotice refusal={was?.refusal} />
      <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-4">
        <Field
          name="text"
          label={t(`questions:${of}.text`)}
          hint={t("questions:text_hint")}
          errors={was?.isUnread === true ? { text: t("questions:needed") } : {}}
        >
          {(control) => <textarea {...control} rows={4} maxLength={longest} defaultValue={was?.typed.text} />}
        </Field>
        <Field
          name="name"
          label={t("reviews:own.name")}
          hint={t("questions:name_hint")}
          optional={t("common:form.optional")}
        >
          {(control) => (
            <input {...control} maxLength={80} autoComplete="name" defaultValue={was?.typed.name ?? name} />
          )}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t(`questions:${of}.send`)}</button>
      </form>
    </>
  );
}

import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import type { DisproofDraft } from "./read-draft.ts";

type FormProps = Readonly<{ id: string; said: DisproofDraft | null }>;

/** The wallet's own records show no second payment; another of finance must agree. */
export function DisproveForm({ id, said }: FormProps) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries((said?.faults ?? []).map((fault) => [fault, t("refunds:reason_needed")]));
  return (
    <Section id="disprove" title={t("refunds:disproof.title")}>
      <form method="post" action={`/${locale}/finance/refunds/${id}`} noValidate className="sheet grid gap-4">
        <p>{t("refunds:disproof.lead")}</p>
        <Field name="reason" label={t("refunds:disproof.reason")} errors={errors}>
          {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={said?.reason} />}
        </Field>
        <Field
          name="evidence"
          label={t("refunds:disproof.evidence")}
          hint={t("refunds:disproof.evidence_hint")}
          errors={errors}
        >
          {(control) => (
            <input {...control} maxLength={300} autoComplete="off" defaultValue={said?.evidence} />
          )}
        </Field>
        <button name="verb" value="disprove" className="button-secondary justify-self-start max-sm:w-full">
          {t("refunds:disproof.go")}
        </button>
      </form>
    </Section>
  );
}

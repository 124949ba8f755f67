import type { StatementReport } from "@haat/contract/settlement";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ report: StatementReport; pressKey: string; today: string }>;

/** What the bank has paid for it. Another sum than was stated becomes a difference of its own. */
export function CreditForm({ report: { statement, stated }, pressKey, today }: Props) {
  const { t, locale } = useWords();
  return (
    <Section id="credit" title={t("settlement:credit.title")}>
      <form
        method="post"
        action={`/${locale}/finance/statements/${statement.id}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <p>{t("settlement:credit.text", { amount: readMoney(stated.net) })}</p>
        <HiddenFields values={{ key: pressKey }} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="amount" label={t("settlement:credit.amount")}>
            {(control) => <input {...control} inputMode="decimal" autoComplete="off" />}
          </Field>
          <Field name="day" label={t("settlement:credit.day")}>
            {(control) => <input {...control} type="date" max={today} defaultValue={today} />}
          </Field>
        </div>
        <Field
          name="reference"
          label={t("settlement:credit.reference")}
          hint={t("settlement:credit.reference_hint")}
        >
          {(control) => <input {...control} maxLength={100} autoComplete="off" />}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("settlement:credit.go")}</button>
      </form>
    </Section>
  );
}

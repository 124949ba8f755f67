import type { StatementReport } from "@haat/contract/settlement";
import { bdt } from "@haat/core/money";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { ReadCredit } from "./read-credit.ts";

type Props = Readonly<{ report: StatementReport; read: ReadCredit | null; today: string }>;

/** What the bank has paid for it; it is read back before it is noted. */
export function CreditForm({ report: { statement, stated }, read, today }: Props) {
  const { t, locale } = useWords();
  const net = readMoney(stated.net);
  const text =
    net.minor < 0n
      ? t("settlement:credit.text_owed", { amount: bdt(-net.minor) })
      : t("settlement:credit.text", { amount: net });
  const errors = Object.fromEntries(
    (read?.faults ?? []).map((name) => [name, t(`settlement:credit.${name}_unread`)]),
  );
  return (
    <Section id="credit" title={t("settlement:credit.title")}>
      <form
        method="post"
        action={`/${locale}/finance/statements/${statement.id}`}
        noValidate
        className="sheet grid gap-4"
      >
        <p>{text}</p>
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="amount"
            label={t("settlement:credit.amount")}
            hint={t("settlement:credit.amount_hint")}
            errors={errors}
          >
            {/* A keyboard of digits alone has no minus on some phones. */}
            {(control) => (
              <input
                {...control}
                inputMode={net.minor < 0n ? "text" : "decimal"}
                maxLength={30}
                autoComplete="off"
                defaultValue={read?.typed.amount}
              />
            )}
          </Field>
          <Field name="day" label={t("settlement:credit.day")} errors={errors}>
            {(control) => (
              <input {...control} type="date" max={today} defaultValue={read?.typed.day ?? today} />
            )}
          </Field>
        </div>
        <Field
          name="reference"
          label={t("settlement:credit.reference")}
          hint={t("settlement:credit.reference_hint")}
          errors={errors}
        >
          {(control) => (
            <input {...control} maxLength={100} autoComplete="off" defaultValue={read?.typed.reference} />
          )}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("settlement:credit.check")}</button>
      </form>
    </Section>
  );
}

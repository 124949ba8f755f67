import { wallets } from "@haat/core/payment-methods";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ pressKey: string; today: string }>;

/** What the wallet has written. From then on the money stands as withheld. */
export function RecordForm({ pressKey, today }: Props) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="button-secondary max-sm:w-full list-none">{t("finance:disputes.record")}</summary>
      <form
        method="post"
        action={`/${locale}/finance/disputes`}
        noValidate
        data-enhance="once"
        className="sheet mt-4 grid gap-4"
      >
        <HiddenFields values={{ key: pressKey }} />
        <p>{t("finance:disputes.record.text")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="wallet" label={t("finance:disputes.wallet")}>
            {(control) => (
              <select {...control}>
                {wallets.map((wallet) => (
                  <option key={wallet} value={wallet}>
                    {t(`common:method.${wallet}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="day" label={t("finance:disputes.day")}>
            {(control) => <input {...control} type="date" max={today} defaultValue={today} />}
          </Field>
        </div>
        <Field name="trx" label={t("finance:disputes.trx")} hint={t("finance:disputes.trx_hint")}>
          {(control) => <input {...control} maxLength={60} autoComplete="off" />}
        </Field>
        <Field
          name="payment"
          label={t("finance:disputes.payment")}
          hint={t("finance:disputes.payment_hint")}
          optional={t("refunds:optional")}
        >
          {(control) => <input {...control} maxLength={60} autoComplete="off" />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="amount" label={t("finance:disputes.taka")}>
            {(control) => <input {...control} inputMode="decimal" autoComplete="off" />}
          </Field>
          <Field name="reference" label={t("finance:disputes.reference")}>
            {(control) => <input {...control} maxLength={100} autoComplete="off" />}
          </Field>
        </div>
        <Field name="note" label={t("finance:disputes.note")} hint={t("finance:disputes.note_hint")}>
          {(control) => <textarea {...control} rows={2} maxLength={300} />}
        </Field>
        <button name="verb" value="record" className="button justify-self-start max-sm:w-full">
          {t("finance:disputes.record.do")}
        </button>
      </form>
    </details>
  );
}

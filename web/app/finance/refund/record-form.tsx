import type { RefundFileView } from "@haat/contract/refund";
import { wallets } from "@haat/core/payment-methods";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import type { EvidenceFault, EvidenceTyped } from "./read-draft.ts";

type FormProps = Readonly<{
  refund: RefundFileView;
  typed: EvidenceTyped | null;
  faults: readonly EvidenceFault[];
}>;

/** Wallet money goes back by its own wallet, cash by any; either may leave our own bank account instead. */
export function RecordForm({ refund: { id, method, amount: owed }, typed, faults }: FormProps) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(faults.map((fault) => [fault, t(`refunds:error.${fault}`)]));
  return (
    <Section id="record" title={t("refunds:record.title")}>
      <form method="post" action={`/${locale}/finance/refunds/${id}`} noValidate className="sheet grid gap-4">
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="verb" value="record" />
        <Field
          name="wallet"
          label={t("refunds:sent_from")}
          hint={t("refunds:sent_from_hint")}
          errors={errors}
        >
          {(control) => (
            <select {...control} defaultValue={typed?.wallet}>
              {(method === "cod" ? wallets : [method]).map((wallet) => (
                <option key={wallet} value={wallet}>
                  {t(`common:method.${wallet}`)}
                </option>
              ))}
              {owed.currency === "BDT" && <option value="bank">{t("refunds:sent_from.bank")}</option>}
            </select>
          )}
        </Field>
        <Field name="trx" label={t("refunds:trx")} hint={t("refunds:trx_hint")} errors={errors}>
          {(control) => <input {...control} maxLength={60} autoComplete="off" defaultValue={typed?.trx} />}
        </Field>
        {typed !== null && typed.repeats !== "" && (
          <label className="flex min-h-12 items-center gap-3">
            <input
              type="checkbox"
              name="repeats"
              value="yes"
              defaultChecked={typed.repeats === "yes"}
              className="size-6 flex-none"
            />
            {t("refunds:repeats")}
          </label>
        )}
        <Field name="amount" label={t("refunds:typed_amount")} errors={errors}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              maxLength={20}
              autoComplete="off"
              defaultValue={typed?.amount}
            />
          )}
        </Field>
        {owed.currency !== "BDT" && (
          <Field
            name="currency"
            label={t("refunds:typed_currency")}
            hint={t("refunds:typed_currency_hint")}
            errors={errors}
          >
            {(control) => (
              <input {...control} maxLength={3} autoComplete="off" defaultValue={typed?.currency} />
            )}
          </Field>
        )}
        <Field name="sentAt" label={t("refunds:sent_at")} errors={errors}>
          {(control) => <input {...control} type="datetime-local" defaultValue={typed?.sentAt} />}
        </Field>
        <Field name="note" label={t("refunds:note")} optional={t("refunds:optional")}>
          {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={typed?.note} />}
        </Field>
        <button className="button max-sm:w-full">{t("refunds:record.go")}</button>
      </form>
    </Section>
  );
}

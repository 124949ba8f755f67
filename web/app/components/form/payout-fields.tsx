import { payoutProviders } from "@haat/core/payout-account";
import { useWords } from "../../lib/words.tsx";
import { Field } from "./field.tsx";
import type { FieldErrors } from "./field-errors.ts";

type Typed = Readonly<Record<"provider" | "number" | "check" | "bank" | "holder", string>>;

/** Where money goes: the wallet or bank, its number, and the one digit more of a Rocket account apart from the rest. */
export function PayoutFields({ typed, errors }: { typed: Typed | undefined; errors: FieldErrors }) {
  const { t } = useWords();
  const optional = t("common:form.optional");
  return (
    <>
      <Field name="provider" label={t("selling:provider")} errors={errors}>
        {(control) => (
          <select {...control} defaultValue={typed?.provider || "bkash"}>
            {payoutProviders.map((provider) => (
              <option key={provider} value={provider}>
                {t(`selling:provider.${provider}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="number" label={t("selling:number")} hint={t("selling:number_hint")} errors={errors}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} tabular-nums`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            defaultValue={typed?.number}
          />
        )}
      </Field>
      <Field name="check" label={t("selling:check")} hint={t("selling:check_hint")} optional={optional}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} max-w-20 tabular-nums`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            defaultValue={typed?.check}
          />
        )}
      </Field>
      <Field name="bank" label={t("selling:bank")} hint={t("selling:bank_hint")} optional={optional}>
        {(control) => <input {...control} autoComplete="off" maxLength={80} defaultValue={typed?.bank} />}
      </Field>
      <Field name="holder" label={t("selling:holder")} errors={errors}>
        {(control) => <input {...control} autoComplete="name" maxLength={80} defaultValue={typed?.holder} />}
      </Field>
    </>
  );
}

import { paymentMethods, type PaymentMethod } from "@haat/core/payment-methods";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { fieldId } from "../../components/form/field.tsx";
import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Draft } from "./draft.ts";

const icons: Readonly<Record<PaymentMethod, IconName>> = {
  bkash: "wallet",
  nagad: "wallet",
  rocket: "wallet",
  upay: "wallet",
  cod: "cash",
};

export function PaymentChoice({ draft, errors }: { draft: Draft | undefined; errors: FieldErrors }) {
  const { t } = useWords();
  const chosen = draft?.method || "cod";
  const error = errors["method"];
  return (
    <fieldset id={fieldId("method")} className="sheet grid gap-3" aria-describedby={error && "method-error"}>
      <legend className="float-left mb-1 text-lg font-semibold">{t("checkout:payment.title")}</legend>
      {error !== undefined && (
        <p id="method-error" className="font-semibold text-brick">
          {error}
        </p>
      )}
      {paymentMethods.map((method) => (
        <label key={method} className="choice clear-both">
          <input type="radio" name="method" value={method} defaultChecked={chosen === method} />
          <span className="grid flex-1">
            <span className="font-semibold">{t(`common:method.${method}`)}</span>
            <span className="text-sm text-soft">{t(`checkout:payment.${method}`)}</span>
          </span>
          <Icon name={icons[method]} className="size-8 text-brand" />
        </label>
      ))}
    </fieldset>
  );
}

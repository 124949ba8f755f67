import { Agreeing } from "../../components/form/agreeing.tsx";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import { signInAddress } from "./address.ts";
import type { PhoneStep } from "./steps.server.ts";

export function PhoneForm({ back, step }: Readonly<{ back: string; step: PhoneStep | null }>) {
  const { t, locale } = useWords();
  const complaint = step?.isUnread ? t("checkout:error.phone") : step?.refusal;
  const errors = complaint ? { phone: complaint } : {};
  return (
    <form
      method="post"
      action={signInAddress(locale, back)}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <p>{t("account:sign_in.text")}</p>
      <Field
        name="phone"
        label={t("account:sign_in.phone")}
        hint={t("checkout:contact.phone_hint")}
        errors={errors}
      >
        {(control) => (
          <input
            {...control}
            type="tel"
            inputMode="numeric"
            autoComplete="tel"
            maxLength={30}
            defaultValue={step?.phone ?? ""}
          />
        )}
      </Field>
      <button className="button">{t("account:sign_in.send")}</button>
      <Agreeing />
    </form>
  );
}

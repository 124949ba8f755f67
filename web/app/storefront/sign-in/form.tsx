import { CodeField } from "../../components/form/code-field.tsx";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type StepProps = Readonly<{ back: string; phone: string; isUnread: boolean; refusal: string | null }>;

const actionOf = (locale: string, back: string): string =>
  `/${locale}/sign-in?back=${encodeURIComponent(back)}`;

export function PhoneForm({ back, phone, isUnread, refusal }: StepProps) {
  const { t, locale } = useWords();
  const complaint = isUnread ? t("checkout:error.phone") : refusal;
  const errors = complaint ? { phone: complaint } : {};
  return (
    <form
      method="post"
      action={actionOf(locale, back)}
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
            defaultValue={phone}
          />
        )}
      </Field>
      <button className="button">{t("account:sign_in.send")}</button>
    </form>
  );
}

export function CodeForm({ back, phone, isUnread, refusal }: StepProps) {
  const { t, locale } = useWords();
  const complaint = isUnread ? t("common:code.unread") : refusal;
  const errors = complaint ? { code: complaint } : {};
  return (
    <div className="sheet grid gap-4">
      <form
        method="post"
        action={actionOf(locale, back)}
        noValidate
        data-enhance="once"
        className="grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <p>{t("account:sign_in.sent", { phone: shownDigits(phone, locale) })}</p>
        <HiddenFields values={{ phone, back }} />
        <CodeField errors={errors} />
        <button name="intent" value="open" className="button">
          {t("account:sign_in.open")}
        </button>
      </form>
      <form method="post" action={actionOf(locale, back)} data-enhance="once">
        <HiddenFields values={{ phone }} />
        <button className="button-quiet">{t("common:code.resend")}</button>
      </form>
    </div>
  );
}

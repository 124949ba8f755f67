import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { signInAddress } from "./address.ts";
import type { WorkStep } from "./steps.server.ts";

/** A sum in words for people; the script does the device's work instead and sends the form by itself. */
export function WorkForm({ back, step }: Readonly<{ back: string; step: WorkStep }>) {
  const { t, locale } = useWords();
  const { phone, channel, challenge, bits, question } = step;
  const complaint = step.isUnread ? t("account:sign_in.work.unread") : step.refusal;
  const errors = complaint ? { answer: complaint } : {};
  return (
    <form
      method="post"
      action={signInAddress(locale, back)}
      noValidate
      data-work={bits}
      data-doing={t("account:sign_in.work.doing")}
      className="sheet grid gap-4"
    >
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <p>{t("account:sign_in.work.text")}</p>
      <p role="status" data-said hidden />
      <HiddenFields values={{ phone, channel, challenge, solution: "" }} />
      <Field name="answer" label={question} hint={t("account:sign_in.work.hint")} errors={errors}>
        {(control) => <input {...control} inputMode="numeric" autoComplete="off" maxLength={6} />}
      </Field>
      <button className="button">{t("account:sign_in.send")}</button>
    </form>
  );
}

import { wallets } from "@haat/core/payment-methods";
import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** A wallet's file, its days, and what the wallet calls it. */
export function UploadForm({ yesterday, isUnread }: Readonly<{ yesterday: string; isUnread: boolean }>) {
  const { t, locale } = useWords();
  const errors = isUnread ? { file: t("settlement:upload.file_needed") } : {};
  return (
    <Section id="upload" title={t("settlement:upload.title")}>
      <form
        method="post"
        action={`/${locale}/finance/statements`}
        encType="multipart/form-data"
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <Field name="source" label={t("settlement:wallet")}>
          {(control) => (
            <select {...control} defaultValue={wallets[0]}>
              {wallets.map((wallet) => (
                <option key={wallet} value={wallet}>
                  {t(`common:method.${wallet}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="file"
          label={t("settlement:upload.file")}
          hint={t("settlement:upload.file_hint")}
          errors={errors}
        >
          {(control) => <input {...control} type="file" accept=".csv,.txt,.xlsx" />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="fromDay" label={t("settlement:upload.from")}>
            {(control) => <input {...control} type="date" max={yesterday} defaultValue={yesterday} />}
          </Field>
          <Field name="toDay" label={t("settlement:upload.to")}>
            {(control) => <input {...control} type="date" max={yesterday} defaultValue={yesterday} />}
          </Field>
        </div>
        <Field
          name="reference"
          label={t("settlement:upload.reference")}
          hint={t("settlement:upload.reference_hint")}
          optional={t("common:form.optional")}
        >
          {(control) => <input {...control} maxLength={100} autoComplete="off" />}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("settlement:upload.go")}</button>
      </form>
    </Section>
  );
}

import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import type { UploadFault } from "./queries.server.ts";

type Props = Readonly<{
  /** As they were called before. */
  banks: readonly string[];
  bank: string;
  faults: readonly UploadFault[];
}>;

/** Our bank's file, and what we call the bank. */
export function UploadForm({ banks, bank, faults }: Props) {
  const { t, locale } = useWords();
  const wrong = faults.includes("large") ? "file_large" : "file_needed";
  const errors = {
    ...(faults.includes("bank") && { bank: t("remittances:bank.upload.bank_needed") }),
    ...((faults.includes("file") || faults.includes("large")) && {
      file: t(`remittances:bank.upload.${wrong}`),
    }),
  };
  return (
    <Section id="upload" title={t("remittances:bank.upload")}>
      <form
        method="post"
        action={`/${locale}/support/bank`}
        encType="multipart/form-data"
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="bank"
            label={t("remittances:bank.upload.bank")}
            hint={t("remittances:bank.upload.bank_hint")}
            errors={errors}
          >
            {(control) => (
              <input
                {...control}
                list="banks"
                maxLength={40}
                autoComplete="off"
                defaultValue={bank === "" ? banks[0] : bank}
              />
            )}
          </Field>
          <datalist id="banks">
            {banks.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </datalist>
          <Field
            name="file"
            label={t("remittances:upload.file")}
            hint={t("remittances:bank.upload.file_hint")}
            errors={errors}
          >
            {(control) => <input {...control} type="file" accept=".csv,.txt,.xlsx" />}
          </Field>
        </div>
        <button className="button justify-self-start max-sm:w-full">{t("remittances:bank.upload.go")}</button>
      </form>
    </Section>
  );
}

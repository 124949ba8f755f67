import { couriers } from "@haat/core/couriers";
import { Field } from "../../components/form/field.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import type { UploadFault, UploadTyped } from "./read-upload.ts";

type Props = Readonly<{
  /** `2026-10-24`: no statement tells of days to come. */
  today: string;
  typed: UploadTyped | undefined;
  faults: readonly UploadFault[];
}>;

/** A courier's file, until when it tells, and what the courier calls it. */
export function UploadForm({ today, typed, faults }: Props) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(
    faults.map((name) =>
      name === "large"
        ? ["file", t("remittances:upload.file_large")]
        : [name, t(`remittances:upload.${name}_needed`)],
    ),
  );
  return (
    <Section id="upload" title={t("remittances:upload.title")}>
      <form
        method="post"
        action={`/${locale}/support/remittances`}
        encType="multipart/form-data"
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field name="courier" label={t("remittances:courier")}>
            {(control) => (
              <select {...control} defaultValue={typed?.courier ?? couriers[0]}>
                {couriers.map((courier) => (
                  <option key={courier} value={courier}>
                    {t(`couriers:name.${courier}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name="file"
            label={t("remittances:upload.file")}
            hint={t("remittances:upload.file_hint")}
            errors={errors}
          >
            {(control) => <input {...control} type="file" accept=".csv,.txt,.xlsx" />}
          </Field>
          <Field
            name="reference"
            label={t("remittances:upload.reference")}
            hint={t("remittances:upload.reference_hint")}
            errors={errors}
          >
            {(control) => (
              <input {...control} defaultValue={typed?.reference} maxLength={100} autoComplete="off" />
            )}
          </Field>
          <Field
            name="until"
            label={t("remittances:upload.until")}
            hint={t("remittances:upload.until_hint")}
            errors={errors}
          >
            {(control) => <input {...control} type="date" max={today} defaultValue={typed?.until} />}
          </Field>
        </div>
        <button className="button justify-self-start max-sm:w-full">{t("remittances:upload.go")}</button>
      </form>
    </Section>
  );
}

import type { RemittanceReport } from "@haat/contract/remittance";
import { useWords } from "../../lib/words.tsx";
import { Headings } from "./headings.tsx";
import { Preview } from "./preview.tsx";
import type { Field } from "./read-mapping.ts";

type Props = Readonly<{ report: RemittanceReport; twice: Field | null }>;

/** What a person looks at before anything of the file counts. */
export function Understanding({ report, twice }: Props) {
  const { t, locale } = useWords();
  const { remittance, header, dates, mappingVersion, preview, refusal } = report;
  const { id, state } = remittance;
  if (header === null || (state !== "read" && state !== "refused")) return null;
  const error =
    twice === null ? undefined : t("remittances:map.twice", { field: t(`remittances:field.${twice}`) });
  return (
    <>
      {state === "read" && (
        <form
          method="post"
          action={`/${locale}/support/remittances/${id}`}
          data-enhance="once"
          className="sheet grid gap-3 border-brand"
        >
          <h2 className="text-xl">{t("remittances:understood")}</h2>
          <p>{t("remittances:understood_text")}</p>
          <button name="intent" value="match" className="button justify-self-start max-sm:w-full">
            {t("remittances:match.go")}
          </button>
        </form>
      )}
      <Headings
        id={id}
        header={header}
        order={dates?.order ?? "dmy"}
        version={mappingVersion}
        isNeeded={refusal?.code === "header_missing"}
        error={error}
      />
      {preview.length > 0 && <Preview rows={preview} />}
    </>
  );
}

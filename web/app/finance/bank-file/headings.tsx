import { bankLineFields, type BankFileReport } from "@haat/contract/bank-file";
import { Field } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { namedHeadings } from "../../support/remittance/read-mapping.ts";
import { type Field as BankField, meaningOf } from "./read-mapping.ts";

type Header = NonNullable<BankFileReport["header"]>;
type Props = Readonly<{
  id: string;
  header: Header;
  version: number | null;
  /** Nothing is taken of the file before its headings are explained. */
  isNeeded: boolean;
  twice: BankField | null;
}>;

/** What each heading of the bank's is read as, and a person's word about it. */
export function Headings({ id, header, version, isNeeded, twice }: Props) {
  const { t, locale } = useWords();
  return (
    <Section id="headings" title={t("remittances:headings", { line: header.line })}>
      {version !== null && <p className="mb-3 text-soft">{t("remittances:bank.map.version", { version })}</p>}
      <details open={isNeeded || twice !== null}>
        <summary className="button-secondary list-none max-sm:w-full">
          <Icon name="chat" />
          {t("remittances:map.title")}
        </summary>
        <form
          method="post"
          action={`/${locale}/support/bank-files/${id}`}
          data-enhance="once"
          className="sheet mt-3 grid gap-4"
        >
          <p className="text-soft">{t("remittances:bank.map.text")}</p>
          {twice !== null && (
            <p role="alert" className="font-semibold text-brick">
              {t("remittances:map.twice", { field: t(`remittances:bank.field.${twice}`) })}
            </p>
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            {namedHeadings(header).map((name, place) => (
              <Heading key={name} header={header} name={name} place={place} />
            ))}
          </div>
          <button name="intent" value="map" className="button justify-self-start max-sm:w-full">
            {t("remittances:map.go")}
          </button>
        </form>
      </details>
    </Section>
  );
}

function Heading({ header, name, place }: Readonly<{ header: Header; name: string; place: number }>) {
  const { t } = useWords();
  return (
    <div>
      <input type="hidden" name={`name.${place}`} value={name} />
      <Field name={`as.${place}`} label={name}>
        {(control) => (
          <select {...control} defaultValue={meaningOf(header, name) ?? ""}>
            <option value="">{t("remittances:unread")}</option>
            {bankLineFields.map((field) => (
              <option key={field} value={field}>
                {t(`remittances:bank.field.${field}`)}
              </option>
            ))}
            <option value="ignored">{t("remittances:field.ignored")}</option>
          </select>
        )}
      </Field>
    </div>
  );
}

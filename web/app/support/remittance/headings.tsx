import { remittanceFields, type RemittanceReport } from "@haat/contract/remittance";
import { dateOrders } from "@haat/contract/remittance-period";
import { Field } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { meaningOf, namedHeadings } from "./read-mapping.ts";

type Header = NonNullable<RemittanceReport["header"]>;
type Props = Readonly<{
  id: string;
  header: Header;
  /** Which of day and month is read first. */
  order: (typeof dateOrders)[number];
  /** By which of the kept mappings it was read. */
  version: number | null;
  /** Nothing is taken of the file before its headings are explained. */
  isNeeded: boolean;
  error: string | undefined;
}>;

/** What each heading of the file is read as, and a person's word about it. */
export function Headings({ id, header, order, version, isNeeded, error }: Props) {
  const { t } = useWords();
  return (
    <Section id="headings" title={t("remittances:headings", { line: header.line })}>
      {header.sheet !== undefined && (
        <p className="mb-3">
          {t("remittances:sheet.read")} <Typed text={header.sheet} />
        </p>
      )}
      {header.alike !== undefined && header.alike.length > 0 && (
        <Notice tone="warm">
          {t("remittances:sheet.alike")} <Typed text={header.alike.join(", ")} />
        </Notice>
      )}
      {version !== null && <p className="mb-3 text-soft">{t("remittances:map.version", { version })}</p>}
      <Meanings header={header} className="sheet" />
      <details className="mt-3" open={isNeeded || error !== undefined}>
        <summary className="button-secondary list-none max-sm:w-full">
          <Icon name="chat" />
          {t("remittances:map.title")}
        </summary>
        <MappingForm id={id} header={header} order={order} error={error} />
      </details>
    </Section>
  );
}

/** What each heading is read as. */
export function Meanings({ header, className = "" }: Readonly<{ header: Header; className?: string }>) {
  const { t } = useWords();
  const words = { own: t("remittances:own_deduction"), none: t("remittances:unread") };
  const meaning = (name: string) => {
    const field = meaningOf(header, name);
    return field === null ? words.none : field === "own" ? words.own : t(`remittances:field.${field}`);
  };
  return (
    <dl className={`grid gap-x-8 gap-y-2 sm:grid-cols-2 ${className}`}>
      {namedHeadings(header).map((name) => (
        <div key={name} className="flex items-baseline justify-between gap-4 border-b border-line pb-1">
          <dt>
            <Typed text={name} />
          </dt>
          <dd className={`text-end ${meaningOf(header, name) === null ? "text-soft" : "font-semibold"}`}>
            {meaning(name)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function MappingForm({ id, header, order, error }: Pick<Props, "id" | "header" | "order" | "error">) {
  const { t, locale } = useWords();
  return (
    <form
      method="post"
      action={`/${locale}/support/remittances/${id}`}
      data-enhance="once"
      className="sheet mt-3 grid gap-4"
    >
      <p className="text-soft">{t("remittances:map.text")}</p>
      {error !== undefined && (
        <p role="alert" className="font-semibold text-brick">
          {error}
        </p>
      )}
      <Field name="dates" among="headings" label={t("remittances:days.order")}>
        {(control) => (
          <select {...control} defaultValue={order}>
            {dateOrders.map((each) => (
              <option key={each} value={each}>
                {t(`remittances:days.order.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {namedHeadings(header).map((name, at) => (
          <Heading key={name} header={header} name={name} at={at} />
        ))}
      </div>
      <button name="intent" value="map" className="button justify-self-start max-sm:w-full">
        {t("remittances:map.go")}
      </button>
    </form>
  );
}

function Heading({ header, name, at }: Readonly<{ header: Header; name: string; at: number }>) {
  const { t } = useWords();
  const now = meaningOf(header, name);
  return (
    <div>
      <input type="hidden" name={`name.${at}`} value={name} />
      <Field name={`as.${at}`} label={name}>
        {(control) => (
          <select {...control} defaultValue={now === "own" ? "" : (now ?? "")}>
            <option value="">{t(now === "own" ? "remittances:own_deduction" : "remittances:unread")}</option>
            {remittanceFields.map((field) => (
              <option key={field} value={field}>
                {t(`remittances:field.${field}`)}
              </option>
            ))}
            <option value="ignored">{t("remittances:field.ignored")}</option>
          </select>
        )}
      </Field>
    </div>
  );
}

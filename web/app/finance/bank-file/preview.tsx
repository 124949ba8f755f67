import type { BankFileReport } from "@haat/contract/bank-file";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** The first credits of a file as they are understood. */
export function Preview({ lines }: { lines: BankFileReport["preview"] }) {
  const { t, locale } = useWords();
  return (
    <Section id="preview" title={t("remittances:preview")}>
      <table className="table">
        <thead>
          <tr>
            {(["day", "narration", "reference"] as const).map((field) => (
              <th key={field} scope="col">
                {t(`remittances:bank.field.${field}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("remittances:bank.field.credit")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, day, narration, payer, reference, amount }) => (
            <tr key={line}>
              <th scope="row">{formatDay(day, locale)}</th>
              <td data-label={t("remittances:bank.field.narration")} className="wrap-anywhere">
                <Typed text={narration} />
                {payer !== null && (
                  <span className="block text-sm text-soft">
                    <Typed text={payer} />
                  </span>
                )}
              </td>
              <td data-label={t("remittances:bank.field.reference")} className="wrap-anywhere">
                {reference === null ? "–" : <Typed text={reference} />}
              </td>
              <td data-label={t("remittances:bank.field.credit")} className="number">
                <Taka amount={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

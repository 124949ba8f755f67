import type { CourierQuoteSheetView } from "@haat/contract/shop-couriers";
import { formatNumber } from "@haat/i18n/format";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** A row for each order, a column for each courier whose price is known of any, and below them the sums. */
export function Each({ sheet }: Readonly<{ sheet: CourierQuoteSheetView }>) {
  const { t, locale } = useWords();
  const { parts } = sheet;
  const couriers = sheet.couriers.filter(({ known }) => known > 0);
  const isShown = (courier: string): boolean => couriers.some((each) => each.courier === courier);
  const nameOf = (courier: (typeof couriers)[number]["courier"]) => t(`couriers:name.${courier}`);
  return (
    <section className="sheet grid gap-3" aria-labelledby="each">
      <h2 id="each" className="text-lg">
        {t("booking:sheet.each")}
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("booking:sheet.order")}</th>
            {couriers.map(({ courier }) => (
              <th key={courier} scope="col" className="number">
                {nameOf(courier)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, number, zone, grams, collect, prices }) => (
            <tr key={part}>
              <th scope="row">
                <span className="grid">
                  {number}
                  <span className="text-sm font-normal text-soft">
                    {zone !== null && `${t(`couriers:zone.${zone}`)} · `}
                    {grams === null
                      ? t("booking:sheet.unweighed")
                      : t("booking:quote.weight", { grams: formatNumber(grams, locale) })}
                    {!isNothing(collect) && ` · ${t("booking:sheet.cash", { sum: readMoney(collect) })}`}
                  </span>
                </span>
              </th>
              {prices
                .filter(({ courier }) => isShown(courier))
                .map(({ courier, total }) => (
                  <td key={courier} data-label={nameOf(courier)} className="number">
                    {total?.display ?? t("booking:quote.unknown")}
                  </td>
                ))}
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row">{t("booking:sheet.all")}</th>
            {couriers.map(({ courier, total }) => (
              <td key={courier} data-label={nameOf(courier)} className="number">
                {total.display}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

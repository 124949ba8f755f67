import type { CourierQuotesView } from "@haat/contract/shop-couriers";
import { formatNumber } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** What each courier would take for this parcel, by the contract of today, and why one cannot be asked. */
export function Quotes({ quotes }: Readonly<{ quotes: CourierQuotesView }>) {
  const { t, locale } = useWords();
  const { zone, grams, items } = quotes;
  return (
    <div className="grid gap-3">
      <p>
        {zone !== null && <b>{t(`couriers:zone.${zone}`)}</b>}
        {zone !== null && " · "}
        {grams === null
          ? t("booking:quote.unweighed")
          : t("booking:quote.weight", { grams: formatNumber(grams, locale) })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("booking:title")}</th>
            <th scope="col">{t("booking:quote.total")}</th>
            <th scope="col">{t("booking:quote.returned")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ courier, price, standing }) => (
            <tr key={courier}>
              <th scope="row">
                <span className="grid">
                  {t(`couriers:name.${courier}`)}
                  {standing !== "open" && (
                    <span className="text-sm font-normal text-soft">
                      {t(`couriers:standing.why.${standing}`)}
                    </span>
                  )}
                </span>
              </th>
              <td data-label={t("booking:quote.total")}>
                {price === null ? (
                  t("booking:quote.unknown")
                ) : (
                  <span className="grid">
                    <b>{price.total.display}</b>
                    <span className="text-sm text-soft">
                      {t("booking:quote.parts", {
                        delivery: readMoney(price.delivery),
                        cod: readMoney(price.cod),
                      })}
                    </span>
                  </span>
                )}
              </td>
              <td data-label={t("booking:quote.returned")}>
                {price === null ? t("booking:quote.unknown") : price.returned.display}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-soft">{t("booking:quote.whose")}</p>
      <Link to="/vendor/couriers" className="link inline-flex min-h-12 items-center justify-self-start">
        {t("couriers:prices")}
      </Link>
    </div>
  );
}

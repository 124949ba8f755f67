import type { CourierTermsView } from "@haat/contract/courier-terms";
import { formatNumber } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { readMoney } from "../../lib/money.ts";
import { Typed } from "../ui/typed.tsx";

/** What a courier may charge, in words: by way and weight, for the cash, and where it comes back or is taken in part. */
export function CourierTerms({ terms }: Readonly<{ terms: CourierTermsView }>) {
  const { t, locale } = useWords();
  const { returnPercent, partialPercent, exchangePercent, payoutDays, charges } = terms;
  return (
    <div className="grid gap-3">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("couriers:terms.way")}</th>
            <th scope="col">{t("couriers:terms.fee")}</th>
            <th scope="col">{t("couriers:terms.cod")}</th>
          </tr>
        </thead>
        <tbody>
          {terms.zones.map((each) => (
            <tr key={each.zone}>
              <th scope="row">{t(`couriers:zone.${each.zone}`)}</th>
              <td data-label={t("couriers:terms.fee")}>
                <Prices of={each} />
              </td>
              <td data-label={t("couriers:terms.cod")}>
                {each.codBps === 0
                  ? t("couriers:terms.cod_none")
                  : t("couriers:terms.percent", { percent: formatNumber(each.codBps / 100, locale) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="grid list-disc gap-1 ps-5">
        <li>{t("couriers:terms.returned", { percent: formatNumber(returnPercent, locale) })}</li>
        <li>{t("couriers:terms.partial", { percent: formatNumber(partialPercent, locale) })}</li>
        <li>{t("couriers:terms.exchange", { percent: formatNumber(exchangePercent, locale) })}</li>
        <li>{t("couriers:terms.payout", { count: payoutDays })}</li>
        {charges.map(({ name, most }) => (
          <li key={name}>
            <Typed text={name} />:{" "}
            {most === null
              ? t("couriers:terms.charge_any")
              : t("couriers:terms.charge_most", { most: readMoney(most) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Prices({ of: { tiers, extraPerKg } }: Readonly<{ of: CourierTermsView["zones"][number] }>) {
  const { t, locale } = useWords();
  return (
    <span className="grid gap-0.5">
      {tiers.map(({ mostGrams, fee }) => (
        <span key={mostGrams}>
          {t("couriers:terms.tier", { grams: formatNumber(mostGrams, locale), fee: readMoney(fee) })}
        </span>
      ))}
      <span className="text-soft">{t("couriers:terms.above", { fee: readMoney(extraPerKg) })}</span>
    </span>
  );
}

/** What only whoever counts the courier's statements looks at. */
export function CourierTermsDesk({ terms }: Readonly<{ terms: CourierTermsView }>) {
  const { t } = useWords();
  return (
    <p className="text-sm text-soft">
      {t("couriers:terms.tolerance", { most: readMoney(terms.tolerance) })}{" "}
      {t(`couriers:terms.rounding.${terms.rounding}`)}
    </p>
  );
}

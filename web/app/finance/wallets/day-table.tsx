import type { WalletFigures } from "@haat/contract/wallet-report";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { useWords } from "../../lib/words.tsx";

/** The numbers behind the pictures, the newest day first. */
export function DayTable({ days, name }: Readonly<{ days: WalletFigures["days"]; name: string }>) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="link inline-flex min-h-12 items-center">{t("finance:wallets.as_table")}</summary>
      <table className="w-full text-sm">
        <caption className="sr-only">{name}</caption>
        <thead className="text-soft">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 text-start">
              {t("finance:wallets.day")}
            </th>
            <th scope="col" className="py-1 text-end">
              {t("finance:wallets.taka")}
            </th>
            <th scope="col" className="py-1 text-end">
              {t("finance:wallets.paid")}
            </th>
            <th scope="col" className="py-1 text-end">
              {t("finance:wallets.failed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, captured, captures, failures }) => (
            <tr key={day} className="border-b border-line">
              <th scope="row" className="py-1 text-start font-normal">
                <time dateTime={day}>{formatDay(day, locale)}</time>
              </th>
              <td className="py-1 text-end">
                <Taka amount={captured} />
              </td>
              <td className="py-1 text-end tabular-nums">{t("common:number", { value: captures })}</td>
              <td className="py-1 text-end tabular-nums">{t("common:number", { value: failures })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

import type { SeriesView } from "@haat/contract/ledger";
import { formatDay, formatSum } from "@haat/i18n/format";
import { Columns } from "../../components/ui/columns.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { naturalOf } from "../books/rules.ts";

/** What the account held at the end of each day in Dhaka, as it grows: a picture, and the same in a table. */
export function Balances({ account, series: { days } }: { account: string; series: SeriesView }) {
  const { t, locale } = useWords();
  const rows = days.map(({ day, balance }) => ({ day, minor: naturalOf(account, BigInt(balance.minor)) }));
  const currency = days[0]?.balance.currency ?? "BDT";
  const title = t("finance:accounts.days");
  return (
    <section className="sheet grid gap-3" aria-labelledby="days">
      <h2 id="days" className="text-lg">
        {title}
      </h2>
      <Columns
        columns={rows.map(({ day, minor }) => ({
          key: day,
          label: shownDigits(day.slice(8), locale),
          values: [Math.max(0, Number(minor))],
        }))}
        looks={["fill-brand"]}
        printed={(value) => formatSum({ currency, minor: BigInt(Math.round(value)) }, locale)}
      />
      <details>
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
          {t("finance:accounts.as_table")}
        </summary>
        <table className="table" aria-label={title}>
          <tbody>
            {rows.toReversed().map(({ day, minor }) => (
              <tr key={day}>
                <th scope="row" className="text-start font-normal">
                  {formatDay(day, locale)}
                </th>
                <td className="number">{formatSum({ currency, minor }, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

import { formatDay } from "@haat/i18n/format";
import { Columns } from "../../components/ui/columns.tsx";
import { useWords } from "../../lib/words.tsx";
import { steps } from "./steps.ts";
import type { Counts } from "./tally.ts";

type DayChartProps = Readonly<{ days: readonly (Counts & { day: string })[] }>;

export function DayChart({ days }: DayChartProps) {
  const { t, locale } = useWords();
  // The year is the same in every column; day and month are enough.
  const short = (day: string): string => formatDay(day, locale).replace(/,? [\d০-৯]{4}$/, "");
  return (
    <section className="sheet grid gap-4" aria-labelledby="by-day">
      <h2 id="by-day" className="text-lg">
        {t("vendor:report.by_day")}
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {steps.map(({ name, swatch }) => (
          <li key={name} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-3 rounded-sm ${swatch}`} />
            {t(`vendor:report.${name}`)}
          </li>
        ))}
      </ul>
      <Columns
        label={t("vendor:report.by_day")}
        columns={days.map(({ day, views, carts, orders }) => ({
          key: day,
          label: short(day),
          values: [views, carts, orders],
        }))}
        looks={steps.map(({ fill }) => fill)}
        printed={(value) => t("common:number", { value })}
      />
    </section>
  );
}

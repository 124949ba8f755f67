import { formatDay } from "@haat/i18n/format";
import { Columns } from "../../components/ui/columns.tsx";
import { useWords } from "../../lib/words.tsx";
import { shortDay } from "../short-day.ts";
import { steps } from "./steps.ts";
import type { Counts } from "./tally.ts";

type DayChartProps = Readonly<{ days: readonly (Counts & { day: string })[] }>;

export function DayChart({ days }: DayChartProps) {
  const { t, locale } = useWords();
  const first = days[0]?.day ?? "";
  const last = days.at(-1)?.day ?? "";
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
        columns={days.map(({ day, views, carts, orders }) => ({
          key: day,
          label: t("common:number", { value: Number(day.slice(-2)) }),
          values: [views, carts, orders],
        }))}
        looks={steps.map(({ fill }) => fill)}
        printed={(value) => t("common:number", { value })}
      />
      <p className="text-center text-sm text-soft">
        {t("vendor:report.range", { from: shortDay(first, locale), to: formatDay(last, locale) })}
      </p>
    </section>
  );
}

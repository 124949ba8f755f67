import type { RemittanceReport } from "@haat/contract/remittance";
import { Section } from "../../components/ui/section.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { formatNumber } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { countersOf } from "./counters.ts";

/** "38 exact / 2 suggested / 1 unmatched", and what of them is clean, was settled by a person, or must still be looked at. */
export function Matched({ report }: { report: RemittanceReport }) {
  const { t, locale } = useWords();
  const { exact, suggested, open, rows, clean, ended, look } = countersOf(report);
  const bars = [
    { key: "clean", count: clean, fill: "fill-leaf" },
    { key: "ended", count: ended, fill: "fill-brand" },
    { key: "look", count: look, fill: "fill-marigold" },
  ] as const;
  return (
    <Section id="counters" title={t("remittances:counters_title")}>
      <div className="sheet grid gap-4">
        <p className="text-lg font-semibold">{t("remittances:counters", { exact, suggested, open })}</p>
        <dl className="grid gap-3">
          {bars
            .filter(({ key, count }) => key !== "ended" || count > 0)
            .map(({ key, count, fill }) => (
              <BarRow
                key={key}
                name={t(`remittances:counters.${key}`, { count })}
                printed={`${formatNumber(Math.round((100 * count) / Math.max(1, rows)), locale)}%`}
                value={BigInt(count)}
                most={BigInt(rows)}
                className={fill}
              />
            ))}
        </dl>
        {rows > 0 && clean === rows && (
          <p className="notice notice-good">{t("remittances:counters.all_clean")}</p>
        )}
      </div>
    </Section>
  );
}

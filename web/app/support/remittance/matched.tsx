import type { RemittanceReport } from "@haat/contract/remittance";
import { Section } from "../../components/ui/section.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { formatNumber } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { countersOf } from "./counters.ts";

/** "38 exact / 2 suggested / 1 unresolved", and the same as lengths. */
export function Matched({ report }: { report: RemittanceReport }) {
  const { t, locale } = useWords();
  const { exact, suggested, open, rows, clean } = countersOf(report);
  const bars = [
    {
      key: "clean",
      name: t("remittances:counters.clean", { count: clean }),
      count: clean,
      look: "fill-leaf",
    },
    ...[
      {
        key: "look",
        name: t("remittances:counters.look", { count: rows - clean }),
        count: rows - clean,
        look: "fill-marigold",
      },
    ],
  ];
  return (
    <Section id="counters" title={t("remittances:counters_title")}>
      <div className="sheet grid gap-4">
        <p className="text-lg font-semibold">{t("remittances:counters", { exact, suggested, open })}</p>
        <dl className="grid gap-3">
          {bars.map(({ key, name, count, look }) => (
            <BarRow
              key={key}
              name={name}
              printed={`${formatNumber(Math.round((100 * count) / Math.max(1, rows)), locale)}%`}
              value={BigInt(count)}
              most={BigInt(rows)}
              className={look}
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

import type { FunnelView } from "@haat/contract/vendor";
import { Taka } from "../../components/commerce/price.tsx";
import { Bar } from "../../components/ui/bar.tsx";
import { useWords } from "../../lib/words.tsx";
import { steps } from "./steps.ts";
import { outOfHundred } from "./tally.ts";

/** Looked, put into a cart, ordered: each step beside the one before it. */
export function Funnel({ totals }: { totals: FunnelView["totals"] }) {
  const { t } = useWords();
  const most = BigInt(Math.max(totals.views, totals.carts, totals.orders));
  const before = { views: null, carts: totals.views, orders: totals.carts } as const;
  return (
    <section className="sheet grid gap-4" aria-labelledby="funnel">
      <h2 id="funnel" className="text-lg">
        {t("vendor:report.funnel")}
      </h2>
      <dl className="grid gap-4">
        {steps.map(({ name, fill }) => {
          const came = before[name];
          const share = came === null ? null : outOfHundred(totals[name], came);
          return (
            <div key={name} className="grid gap-1">
              <dt>{t(`vendor:report.${name}`)}</dt>
              <dd className="grid gap-1">
                <span className="flex items-baseline justify-between gap-3">
                  <b className="text-2xl tabular-nums">{t("common:number", { value: totals[name] })}</b>
                  {share !== null && share <= 100 && (
                    <span className="text-sm text-soft">{t("vendor:report.share", { count: share })}</span>
                  )}
                </span>
                <Bar value={BigInt(totals[name])} most={most} className={fill} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="flex flex-wrap justify-between gap-x-4 border-t border-line pt-3">
        <span>{t("vendor:report.sold", { count: totals.units })}</span>
        <Taka amount={totals.revenue} className="text-lg font-semibold text-brand" />
      </p>
    </section>
  );
}

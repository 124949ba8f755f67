import type { SupportOrderView } from "@haat/contract/support";
import { formatTaka } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { whereaboutsOf } from "./whereabouts.ts";

/** What came in on the left, where it is on the right, and both sums below: they must be equal. */
export function MoneySummary({ money }: { money: SupportOrderView["money"] }) {
  const { t } = useWords();
  const { came, lies, cameTotal, liesTotal, addsUp } = whereaboutsOf(money);
  return (
    <section className="sheet grid gap-5" aria-labelledby="money">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="money" className="text-xl">
          {t("support:money.title")}
        </h2>
        <p>
          {t("support:money.due")} <Taka amount={money.due} className="text-2xl font-semibold text-brand" />
        </p>
      </div>
      <div className="grid gap-6 md:grid-cols-2 md:gap-10">
        <Sum
          title={t("support:money.came")}
          parts={came.map(({ name, minor }) => ({ name: t(`support:money.${name}`), minor }))}
          total={cameTotal}
          most={cameTotal}
        />
        <Sum
          title={t("support:money.lies")}
          parts={lies.map(({ name, minor }) => ({ name: t(`support:money.${name}`), minor }))}
          total={liesTotal}
          most={cameTotal}
        />
      </div>
      {money.foreign.map(({ captured, refunded, refundOwed }) => (
        <Notice key={captured.currency} tone="warm">
          {t("support:money.foreign", {
            ...{ captured: captured.display, refunded: refunded.display, owed: refundOwed.display },
          })}
        </Notice>
      ))}
      <Notice tone={addsUp ? "good" : "bad"}>
        {addsUp ? t("support:money.adds_up") : t("support:money.differs")}
      </Notice>
    </section>
  );
}

type Part = Readonly<{ name: string; minor: bigint }>;

function Sum({
  title,
  parts,
  total,
  most,
}: Readonly<{ title: string; parts: readonly Part[]; total: bigint; most: bigint }>) {
  const { t, locale } = useWords();
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-base text-soft">{title}</h3>
      <dl className="grid gap-2">
        {parts.map(({ name, minor }) => (
          <BarRow
            key={name}
            name={name}
            printed={formatTaka(minor, locale)}
            value={minor}
            most={most}
            className="fill-brand"
          />
        ))}
      </dl>
      <p className="mt-auto flex items-baseline justify-between gap-4 border-t-2 border-line-strong pt-2 text-lg font-semibold">
        <span>{t("support:money.sum")}</span>
        <span className="whitespace-nowrap tabular-nums">{formatTaka(total, locale)}</span>
      </p>
    </div>
  );
}

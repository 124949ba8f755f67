import type { WalletFigures } from "@haat/contract/wallet-report";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { Columns } from "../../components/ui/columns.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { DayTable } from "./day-table.tsx";
import { Times } from "./times.tsx";

type CardProps = Readonly<{ figures: WalletFigures; refundWithinHours: number }>;

/** One wallet: what came, what failed and why, what nobody knows, and how long it takes. */
export function WalletCard({ figures, refundWithinHours }: CardProps) {
  const { t } = useWords();
  const { wallet, captured, captures, failures, unknownNow, unknownSince, days } = figures;
  const name = t(`common:method.${wallet}`);
  return (
    <section className="sheet grid content-start gap-4" aria-labelledby={`wallet-${wallet}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id={`wallet-${wallet}`} className="flex items-center gap-2 text-xl">
          <WayMark method={wallet} />
          {name}
        </h2>
        <Taka amount={captured} className="text-2xl font-semibold text-brand" />
      </div>
      {unknownNow > 0 && (
        <Notice tone="warm">
          {t("finance:wallets.unknown", { count: unknownNow })}{" "}
          {unknownSince !== null && t("finance:wallets.unknown_since", { at: new Date(unknownSince) })}
        </Notice>
      )}
      {captures + failures === 0 ? (
        <p className="text-soft">{t("finance:wallets.quiet")}</p>
      ) : (
        <>
          <div className="grid gap-2">
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
              <Swatch className="bg-leaf" words={t("finance:wallets.captures", { count: captures })} />
              <Swatch className="bg-brick" words={t("finance:wallets.failures", { count: failures })} />
            </ul>
            <Columns
              columns={days.map(({ day, ...counts }) => ({
                key: day,
                label: t("common:number", { value: Number(day.slice(-2)) }),
                values: [counts.captures, counts.failures],
              }))}
              looks={["fill-leaf", "fill-brick"]}
              printed={(value) => t("common:number", { value })}
            />
          </div>
          <Causes figures={figures} />
        </>
      )}
      <Times figures={figures} refundWithinHours={refundWithinHours} />
      <DayTable days={days} name={name} />
    </section>
  );
}

const Swatch = ({ className, words }: Readonly<{ className: string; words: string }>) => (
  <li className="flex items-center gap-2">
    <span aria-hidden="true" className={`size-3 rounded-sm ${className}`} />
    {words}
  </li>
);

function Causes({ figures: { causes, failures, wallet } }: { figures: WalletFigures }) {
  const { t } = useWords();
  if (causes.length === 0) return null;
  return (
    <section aria-labelledby={`causes-${wallet}`} className="grid gap-2">
      <h3 id={`causes-${wallet}`} className="text-base">
        {t("finance:wallets.causes")}
      </h3>
      <dl className="grid gap-2">
        {causes.map(({ cause, count }) => (
          <BarRow
            key={cause}
            name={t(`finance:cause.${cause}`)}
            printed={t("common:number", { value: count })}
            value={BigInt(count)}
            most={BigInt(failures)}
            className="fill-brick"
          />
        ))}
      </dl>
    </section>
  );
}

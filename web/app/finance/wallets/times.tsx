import type { WalletFigures } from "@haat/contract/wallet-report";
import type { Translate } from "@haat/i18n/translator";
import { shareOf } from "../../components/ui/chart-scale.ts";
import { useWords } from "../../lib/words.tsx";

type TimesProps = Readonly<{ figures: WalletFigures; refundWithinHours: number }>;
type Row = Readonly<{ name: string; printed: string; value: number }>;

/** How long a payment and a refund take: half of them, and 95 of 100. */
export function Times({ figures: { settleSeconds, refunds, wallet }, refundWithinHours }: TimesProps) {
  const { t } = useWords();
  const settle: readonly Row[] =
    settleSeconds === null
      ? []
      : (["median", "p95"] as const).map((which) => ({
          name: t(`finance:times.${which}`),
          printed: printed(t, settleSeconds[which]),
          value: settleSeconds[which],
        }));
  const { hours } = refunds;
  const back: readonly Row[] =
    hours === null
      ? []
      : (["median", "p95"] as const).map((which) => ({
          name: t(`finance:times.${which}`),
          printed:
            hours[which] < 1
              ? t("finance:times.under_hour")
              : t("finance:times.hours", { value: hours[which] }),
          value: hours[which],
        }));
  return (
    <div className="grid gap-4">
      {settle.length > 0 && (
        <Rows id={`settle-${wallet}`} title={t("finance:times.settle")} rows={settle} clock={null} />
      )}
      {back.length > 0 && (
        <Rows
          id={`refunds-${wallet}`}
          title={t("finance:times.refund", { count: refundWithinHours })}
          rows={back}
          clock={refundWithinHours}
        />
      )}
      <ul className="grid gap-1 text-sm">
        <li>{t("finance:refunds.done", { count: refunds.done })}</li>
        {refunds.doneLate > 0 && (
          <li className="text-brick">{t("finance:refunds.done_late", { count: refunds.doneLate })}</li>
        )}
        {refunds.open > 0 && <li>{t("finance:refunds.open", { count: refunds.open })}</li>}
        {refunds.openLate > 0 && (
          <li className="font-semibold text-brick">
            {t("finance:refunds.open_late", { count: refunds.openLate })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** Beyond two minutes nobody counts in seconds. */
const printed = (t: Translate, seconds: number): string =>
  seconds < 120
    ? t("finance:times.seconds", { value: seconds })
    : t("finance:times.minutes", { value: Math.round(seconds / 60) });

type RowsProps = Readonly<{ id: string; title: string; rows: readonly Row[]; clock: number | null }>;

/** Lengths beside their numbers; a mark stands where the law's clock runs out. */
function Rows({ id, title, rows, clock }: RowsProps) {
  const milli = (value: number): bigint => BigInt(Math.round(value * 1000));
  const most = milli(Math.max(clock ?? 0, ...rows.map(({ value }) => value)) * 1.1);
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id} className="text-base">
        {title}
      </h3>
      <dl className="grid gap-2">
        {rows.map(({ name, printed, value }) => (
          <div key={name} className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1">
            <dt>{name}</dt>
            <dd className="font-semibold whitespace-nowrap tabular-nums">{printed}</dd>
            <dd aria-hidden="true" className="col-span-2">
              <svg
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                className="block h-3 w-full rounded-sm bg-sunken"
              >
                <rect
                  width={shareOf(milli(value), most)}
                  height="10"
                  className={clock !== null && value > clock ? "fill-brick" : "fill-brand"}
                />
                {clock !== null && (
                  <rect x={shareOf(milli(clock), most)} width="0.8" height="10" className="fill-ink" />
                )}
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { isUncharged, returnsSpans, type ReturnsView } from "@haat/contract/returns-report";
import { formatDay } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";
import { Bar } from "../ui/bar.tsx";
import { Definitions } from "../ui/definitions.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SheetLinks } from "../ui/sheet-links.tsx";
import { Tabs } from "../ui/tabs.tsx";

type Props = Readonly<{ report: ReturnsView; days: number; at: string; isOfAll?: boolean }>;

/** How many parcels came back: the whole in numbers, each group as a table with its length beside it. */
export function ReturnsReport({ report, days, at, isOfAll = false }: Props) {
  const { t, locale } = useWords();
  const { fromDay, toDay, ended, back, partial, lost, charged, borne, unbooked, byShop, byArea, byCourier } =
    report;
  const printed = (value: number) => t("common:number", { value });
  return (
    <>
      <Tabs
        label={t("parcels:returns.span")}
        tabs={returnsSpans.map((span) => ({
          key: String(span),
          to: `${at}?days=${span}`,
          name: t("parcels:returns.days", { count: span }),
          isHere: span === days,
        }))}
      />
      <p className="text-soft">
        {t("parcels:returns.range", { from: formatDay(fromDay, locale), to: formatDay(toDay, locale) })}
      </p>
      {ended === 0 ? (
        <EmptyState icon="truck" title={t("parcels:returns.none")} />
      ) : (
        <>
          <div className="sheet">
            <Definitions
              rows={[
                { name: t("parcels:returns.ended"), value: printed(ended) },
                {
                  name: t("parcels:returns.back"),
                  value: t("parcels:returns.share", { back, percent: percent(ended, back) }),
                },
                { name: t("parcels:returns.partial"), value: printed(partial) },
                { name: t("parcels:returns.lost"), value: printed(lost) },
                ...reasons
                  .filter((why) => unbooked[why] > 0)
                  .map((why) => ({
                    name: t(`parcels:returns.unbooked.${why}`),
                    value: printed(unbooked[why]),
                  })),
                ...(isUncharged(report)
                  ? []
                  : [{ name: t("parcels:returns.charged"), value: charged.display, isStrong: true }]),
                ...bearers
                  .filter((who) => !isNothing(borne[who]))
                  .map((who) => ({ name: t(`parcels:returns.borne.${who}`), value: borne[who].display })),
              ]}
            />
          </div>
          {isOfAll && <Group id="shops" title={t("parcels:returns.by_shop")} rows={byShop} />}
          <Group id="areas" title={t("parcels:returns.by_area")} rows={byArea} />
          <Group id="couriers" title={t("parcels:returns.by_courier")} rows={byCourier} />
          <SheetLinks to={`${at}/sheet?days=${days}`} />
        </>
      )}
    </>
  );
}

/** Of a hundred, rounded to whole ones. */
const percent = (ended: number, back: number): number => Math.round((100 * back) / ended);

/** Who may bear what a way back costs. */
const bearers = ["market", "shop", "buyer"] as const;

/** Why no charge is booked for a way back. */
const reasons = ["unpriced", "coming", "own"] as const;

type GroupProps = Readonly<{ id: string; title: string; rows: ReturnsView["byShop"] }>;

function Group({ id, title, rows }: GroupProps) {
  const { t } = useWords();
  const printed = (value: number) => t("common:number", { value });
  return (
    <section className="sheet grid gap-3" aria-labelledby={id}>
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-sm text-soft">
            <th className="py-1 text-start font-normal">{t("parcels:returns.name")}</th>
            <th className="w-12 py-1 text-end font-normal sm:w-16">{t("parcels:returns.ended_short")}</th>
            <th className="w-14 py-1 text-end font-normal sm:w-20">{t("parcels:returns.back_short")}</th>
            <th className="w-12 py-1 text-end font-normal sm:w-2/5">%</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name ?? ""} className="border-t border-line">
              <th className="py-2 pe-2 text-start font-semibold break-words">
                <Told row={row} />
              </th>
              <td className="py-2 text-end tabular-nums">{printed(row.ended)}</td>
              <td className="py-2 text-end tabular-nums">{printed(row.back)}</td>
              <td className="py-2 text-end sm:ps-3 tabular-nums">
                <span className="flex items-center justify-end gap-3">
                  <span className="hidden flex-1 sm:block">
                    <Bar value={BigInt(row.back)} most={BigInt(row.ended)} className="fill-brick" />
                  </span>
                  {printed(percent(row.ended, row.back))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whose row it is, and beneath it whatever is not nothing. */
function Told({ row }: { row: GroupProps["rows"][number] }) {
  const { t } = useWords();
  const { name, groups, partial, lost, charged, borne, unbooked } = row;
  const more = isUncharged(row)
    ? t("parcels:returns.more_uncharged", { partial, lost })
    : t("parcels:returns.more", { partial, lost, charged: readMoney(charged) });
  const lines = [
    ...(partial > 0 || lost > 0 || !isNothing(charged) ? [more] : []),
    ...reasons
      .filter((why) => unbooked[why] > 0)
      .map(
        (why) => `${t(`parcels:returns.unbooked.${why}`)}: ${t("common:number", { value: unbooked[why] })}`,
      ),
    ...bearers
      .filter((who) => !isNothing(borne[who]))
      .map((who) => `${t(`parcels:returns.borne.${who}`)}: ${borne[who].display}`),
  ];
  return (
    <>
      {name ?? t("parcels:returns.others", { count: groups })}
      {lines.map((line) => (
        <span key={line} className="block text-sm font-normal text-soft">
          {line}
        </span>
      ))}
    </>
  );
}

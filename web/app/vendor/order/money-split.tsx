import type { FullOrderView } from "@haat/contract/vendor-order";
import { bdt } from "@haat/core/money";
import { formatTaka } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";

/** What nobody has paid her for, in a word; null: it may still bring something, or a courier owes her what he lost. */
function endedAs({ state, parcel }: Pick<FullOrderView, "state" | "parcel">) {
  if (state === "cancelled") return "vendor:split.cancelled" as const;
  if (state === "returned_to_origin") return "vendor:split.returned" as const;
  return state === "lost" && parcel === null ? ("vendor:split.lost" as const) : null;
}

type Row = Readonly<{ sign: "+" | "−" | "="; name: string; minor: bigint; isStrong?: true }>;

/**
 * What this order brings her, line by line and to the poisha. Of what she delivers herself the charge is hers and she hands in Haat's
 * share of the cash; what a courier carries is his to charge, and his cash goes to Haat.
 */
export function MoneySplit({ part }: { part: FullOrderView }) {
  const { t } = useWords();
  const [goods, commission, vat, delivery] = [part.goods, part.commission, part.vat, part.delivery].map(
    (amount) => readMoney(amount).minor,
  ) as [bigint, bigint, bigint, bigint];
  const earning = readMoney(part.earning).minor;
  const ended = endedAs(part);
  const rows: readonly Row[] = [
    { sign: "+", name: t("vendor:split.goods"), minor: goods },
    { sign: "−", name: t("vendor:split.commission"), minor: commission },
    { sign: "−", name: t("vendor:split.vat"), minor: vat },
    { sign: "=", name: t("vendor:split.earning"), minor: earning, isStrong: true },
  ];
  const own: readonly Row[] = [
    { sign: "+", name: t("vendor:split.delivery"), minor: delivery },
    { sign: "=", name: t("vendor:split.yours"), minor: earning + delivery, isStrong: true },
  ];
  return (
    <section className="sheet grid gap-4" aria-labelledby="split">
      <h2 id="split" className="flex items-center gap-2 text-lg">
        <Icon name="cash" className="text-brand" />
        {t("vendor:split.title")}
      </h2>
      {ended !== null ? (
        <p>{t(ended)}</p>
      ) : (
        <SplitTable rows={part.parcel === null ? [...rows, ...own] : rows} />
      )}
      {!isNothing(part.cashToCollect) && ended === null && (
        <AtDoor part={part} handIn={readMoney(part.cashToCollect).minor - earning - delivery} />
      )}
    </section>
  );
}

/** Who takes how much there, and whose it is; `handIn`: Haat's share of what she takes, none where an advance left less. */
function AtDoor({ part, handIn }: Readonly<{ part: FullOrderView; handIn: bigint }>) {
  const { t } = useWords();
  const isTaken = part.state === "delivered" || part.state === "completed";
  const courier = part.parcel && t(`couriers:name.${part.parcel.courier}`);
  const who = isTaken ? t("vendor:split.collected") : t("vendor:split.collect");
  const whoElse = isTaken ? "vendor:split.courier_collected" : "vendor:split.courier_collects";
  return (
    <div className="notice notice-warm">
      <Icon name="hand" className="mt-0.5" />
      <p>
        {courier === null ? who : t(whoElse, { courier })}{" "}
        <Taka amount={part.cashToCollect} className="text-xl font-semibold" />
        {!isNothing(part.prepaid) && (
          <span className="block text-sm">{t("vendor:split.ahead", { paid: readMoney(part.prepaid) })}</span>
        )}
        {courier !== null && (
          <span className="block text-sm">
            {t("vendor:split.courier_pays")}{" "}
            <Link to="/vendor/courier-cash" className="link">
              {t("vendor:cod.title")}
            </Link>
          </span>
        )}
        {courier === null && handIn > 0n && (
          <span className="block text-sm">{t("vendor:split.hand_in", { amount: bdt(handIn) })}</span>
        )}
      </p>
    </div>
  );
}

function SplitTable({ rows }: { rows: readonly Row[] }) {
  const { locale } = useWords();
  return (
    <table className="w-full">
      <tbody>
        {rows.map(({ sign, name, minor, isStrong }) => (
          <tr key={name} className={isStrong ? "border-t border-line font-semibold text-brand" : ""}>
            <td aria-hidden="true" className="w-6 py-1 text-soft">
              {sign}
            </td>
            <th scope="row" className={`py-1 text-start ${isStrong ? "" : "font-normal text-soft"}`}>
              {name}
            </th>
            <td className="py-1 text-end whitespace-nowrap tabular-nums">{formatTaka(minor, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

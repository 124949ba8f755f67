import type { VendorCashLine } from "@haat/contract/courier-cash";
import { formatDate, formatDay } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Lacking } from "./lacking.tsx";
import { WhyLess } from "./why-less.tsx";

const tones: Readonly<Record<VendorCashLine["stands"], string>> = {
  ...{ with_courier: "", stated: "", on_the_way: "badge-warm", received: "badge-good" },
  ...{ not_credited: "badge-bad", short: "badge-bad", claimed: "badge-warm" },
};

/** One parcel's cash: how much, when it comes, why what is left for the shop is less, and what its courier has not given yet. */
export function CashLine({ line }: { line: VendorCashLine }) {
  const { t, locale } = useWords();
  const { order, courier, number, collectedAt, stands, carrying, isLate, contested, addedOn, claimedAt } =
    line;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link to={`/vendor/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
          {order.number}
        </Link>
        <span className={`badge ${tones[stands]}`}>{t(`vendor:cod.stands.${stands}`)}</span>
      </div>
      <p className="text-sm text-soft">
        {t(`couriers:name.${courier}`)} · <span className="break-all">{number}</span> ·{" "}
        {formatDate(new Date(collectedAt), locale)}
      </p>
      <WhyLess line={line} />
      <Days line={line} />
      <p>
        {t(`vendor:cod.means.${stands}`)}
        {addedOn !== null && ` ${t("vendor:cod.is_added")}`}
      </p>
      {claimedAt !== null && (
        <p className="notice notice-warm">{t("vendor:cod.claimed_since", { day: new Date(claimedAt) })}</p>
      )}
      {contested !== null && (
        <p className="notice notice-warm">
          {t(`vendor:cod.contested.${contested.why}`, { since: new Date(contested.since) })}
        </p>
      )}
      {isLate && <p className="notice notice-warm">{t("vendor:cod.late")}</p>}
      <Lacking line={line} />
      {carrying !== null && <Carrying carrying={carrying} />}
    </li>
  );
}

/** When it should come, when it came, and when the shop can have its part. */
function Days({ line: { expectedOn, arrivedOn, payableOn, addedOn } }: { line: VendorCashLine }) {
  const { t, locale } = useWords();
  const expected = arrivedOn === null ? expectedOn : null;
  const named = { expected, arrived: arrivedOn, payable: payableOn, added: addedOn };
  const rows = (["expected", "arrived", "payable", "added"] as const).flatMap((when) => {
    const day = named[when];
    return day === null
      ? []
      : [{ name: t(`vendor:cod.${when}`), value: <time dateTime={day}>{formatDay(day, locale)}</time> }];
  });
  return rows.length === 0 ? null : <Definitions rows={rows} />;
}

/** What the courier keeps: the market pays it. */
function Carrying({
  carrying: { delivery, cod, other, isStated },
}: {
  carrying: NonNullable<VendorCashLine["carrying"]>;
}) {
  const { t } = useWords();
  const fees = { delivery: readMoney(delivery), cod: readMoney(cod) };
  return (
    <p className="text-sm text-soft">
      {t(isStated ? "vendor:cod.carrying" : "vendor:cod.carrying_soon", fees)}
      {other.minor !== "0" && ` ${t("vendor:cod.carrying_more", { other: readMoney(other) })}`}
    </p>
  );
}

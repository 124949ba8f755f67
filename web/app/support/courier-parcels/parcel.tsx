import type { OutstandingPage } from "@haat/contract/courier-cash";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { DaysSince } from "../courier-claims/days-since.tsx";
import { ParcelState } from "../remittance-case/sides.tsx";

type Item = OutstandingPage["items"][number];

/** Whether its cash can be claimed: no row names it, one should, and its courier holds some of it. */
export const isClaimable = ({ isMissing, outstanding, row }: Item): boolean =>
  isMissing && row === null && !isNothing(outstanding);

/** `choosing`: it may be claimed with others; whether it is chosen already. */
export function Parcel({ parcel, choosing }: { parcel: Item; choosing: "chosen" | "not" | null }) {
  const { t } = useWords();
  const { consignmentId, courier, number, order, shop, state, outstanding, due, claim } = parcel;
  return (
    <li className="sheet grid gap-1" tabIndex={-1}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          to={`/support/orders/${order.id}`}
          className="link inline-flex min-h-12 items-center"
          data-key="o"
        >
          {order.number}
        </Link>
        {claim !== null ? null : isNothing(due) ? (
          <span className="text-soft">{t("remittances:cash.no_cash")}</span>
        ) : (
          <Taka amount={outstanding} className="text-lg font-semibold" />
        )}
      </div>
      <p className="text-sm text-soft">
        {t(`couriers:name.${courier}`)} · <span className="break-all">{number}</span> · <Typed text={shop} />{" "}
        · <ParcelState state={state} />
      </p>
      <Standing parcel={parcel} />
      {choosing !== null && (
        <label className="flex min-h-12 items-center gap-3">
          <input
            type="checkbox"
            name="parcel"
            value={consignmentId}
            defaultChecked={choosing === "chosen"}
            data-key="x"
            className="size-6"
          />
          {t("remittances:claiming.choose", { number })}
        </label>
      )}
    </li>
  );
}

/** Since when, what else is due of it, and whether a row or a claim stands for it. */
function Standing({ parcel }: { parcel: Item }) {
  const { t, locale } = useWords();
  const { since, days, due, outstanding, charge, isMissing, claim, row } = parcel;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span>
        {formatDate(new Date(since), locale)} · <DaysSince days={days} />
      </span>
      {due.minor !== outstanding.minor && (
        <span className="text-sm text-soft">
          {t("remittances:case.due")} <Taka amount={due} />
        </span>
      )}
      {!isNothing(charge) && (
        <span className="text-sm text-soft">
          {t("remittances:cash.charge")} <Taka amount={charge} />
        </span>
      )}
      {isMissing && <span className="badge badge-bad">{t("remittances:cash.missing_tab")}</span>}
      {claim !== null && (
        <Link
          to={`/support/courier-claims/${claim.id}`}
          className="link inline-flex min-h-12 items-center font-semibold"
        >
          {t("remittances:cash.claimed_since", {
            day: new Date(claim.since),
            amount: readMoney(claim.amount),
          })}
        </Link>
      )}
      {row !== null && (
        <Link
          to={`/support/remittances/${row.remittanceId}/rows/${row.line}`}
          className="link inline-flex min-h-12 items-center"
        >
          {t("remittances:cash.row")}
        </Link>
      )}
    </p>
  );
}

import { differenceClasses } from "@haat/contract/difference";
import type { AgeingView } from "@haat/contract/ledger";
import { formatDateTime } from "@haat/i18n/format";
import type { Translate } from "@haat/i18n/translator";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { stateName } from "../../support/order/story-title.ts";

type ItemProps = Readonly<{ account: AgeingView["account"]; item: AgeingView["items"][number] }>;

/** Where whoever clears it goes on. */
function placeOf({ account, item }: ItemProps): string {
  switch (account) {
    case "L:REFUND_IT":
      return `/finance/refunds/${item.id}`;
    case "L:UNALLOC":
      return "/support/exceptions";
    case "X:SUSPENSE":
      return item.what === "courier"
        ? `/support/courier-claims/${item.id}`
        : `/finance/differences/${item.id}`;
    case "A:GW:bkash":
    case "A:GW:nagad":
    case "A:GW:rocket":
    case "A:GW:upay":
      return `/finance/journals?key=${item.id}`;
  }
}

/** What it is that lies there, in words. */
function whatOf(t: Translate, { account, item: { what } }: ItemProps): string {
  if (account !== "X:SUSPENSE") return stateName(t, account === "L:REFUND_IT" ? "refund" : "attempt", what);
  if (what === "courier") return t("finance:ageing.courier");
  const found = differenceClasses.find((each) => each === what);
  return found ? t(`settlement:class.${found}`) : what;
}

export function AgeingItem({ account, item }: ItemProps) {
  const { t, locale } = useWords();
  const { since, businessDays, days, amount, order } = item;
  const isWithWallet = account.startsWith("A:GW:");
  const age = isWithWallet ? days : businessDays;
  return (
    <li className={`sheet grid gap-2 ${age >= (isWithWallet ? 8 : 3) ? "border-brick" : ""}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div>
          <p className="font-semibold">{whatOf(t, { account, item })}</p>
          <p className="text-sm text-soft">
            {formatDateTime(new Date(since), locale)} ·{" "}
            {age === 0
              ? t("finance:ageing.today")
              : t(isWithWallet ? "finance:ageing.every" : "finance:ageing.days", { count: age })}
          </p>
        </div>
        <Taka amount={amount} className="text-xl font-semibold" />
      </div>
      <p className="flex flex-wrap items-center gap-3">
        {order !== null && (
          <Link to={`/support/orders/${order.id}`} className="link">
            {order.number}
          </Link>
        )}
        <Link to={placeOf({ account, item })} className="link">
          {t("finance:ageing.to")}
        </Link>
      </p>
    </li>
  );
}

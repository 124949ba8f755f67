import type { AgeingView } from "@haat/contract/ledger";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { stateName } from "../../support/order/story-title.ts";

type ItemProps = Readonly<{ account: AgeingView["account"]; item: AgeingView["items"][number] }>;

/** Where whoever clears it goes on. */
const placeOf = ({ account, item }: ItemProps): string | null => {
  if (account === "L:REFUND_IT") return `/finance/refunds/${item.id}`;
  return account === "L:UNALLOC" ? "/support/exceptions" : null;
};
const machines = { "L:REFUND_IT": "refund", "L:UNALLOC": "attempt", "X:SUSPENSE": "difference" } as const;

export function AgeingItem({ account, item }: ItemProps) {
  const { t, locale } = useWords();
  const { id, since, businessDays, amount, what, order } = item;
  const place = placeOf({ account, item });
  return (
    <li className={`sheet grid gap-2 ${businessDays >= 3 ? "border-brick" : ""}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div>
          <p className="font-semibold">{stateName(t, machines[account], what)}</p>
          <p className="text-sm text-soft">
            {formatDateTime(new Date(since), locale)} · {t("finance:ageing.days", { count: businessDays })}
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
        {place === null ? (
          <code className="text-xs break-all text-soft">{id}</code>
        ) : (
          <Link to={place} className="link">
            {t("finance:ageing.to")}
          </Link>
        )}
      </p>
    </li>
  );
}

import type { SupportOrderCard } from "@haat/contract/support";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { AttemptBadge, OrderBadge } from "../order-state.tsx";

export function Results({ orders }: { orders: readonly SupportOrderCard[] }) {
  const { t, locale } = useWords();
  const heads = [
    t("support:column.order"),
    t("support:column.placed"),
    t("support:column.buyer"),
    t("support:column.vendors"),
    t("support:column.payment"),
  ];
  return (
    <table className="table">
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" className="number">
            {t("support:column.total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <th scope="row" className="max-sm:items-center">
              <Link
                to={`/support/orders/${order.id}`}
                className="link inline-flex min-h-12 items-center tabular-nums"
              >
                {order.number}
              </Link>
              <OrderBadge state={order.state} />
            </th>
            <td data-label={heads[1]}>{formatDateTime(new Date(order.placedAt), locale)}</td>
            <td data-label={heads[2]}>
              <span>
                <Typed text={order.buyer.name} />{" "}
                <span className="block whitespace-nowrap text-sm text-soft">
                  {shownDigits(order.buyer.phone, locale)}
                </span>
              </span>
            </td>
            <td data-label={heads[3]}>{order.vendors.join(" · ")}</td>
            <td data-label={heads[4]}>
              <span className="flex flex-wrap gap-x-2">
                {t(`common:method.${order.method}`)}
                {order.paymentState !== null && (
                  <AttemptBadge state={order.paymentState} isUnsure={order.isUnsure} />
                )}
              </span>
            </td>
            <td data-label={t("support:column.total")} className="number">
              <Taka amount={order.total} className="font-semibold" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

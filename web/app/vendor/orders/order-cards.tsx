import type { PackingOrderCard, VendorOrderCard } from "@haat/contract/vendor-order";
import { Picture } from "../../components/commerce/picture.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { DeadlineLine } from "../deadline-line.tsx";
import { Paid } from "../paid.tsx";
import { StateBadge } from "../state-badge.tsx";

/** Who packs is not told what an order costs, nor how it is paid. */
export type OrderCard = PackingOrderCard &
  Partial<Pick<VendorOrderCard, "total" | "method" | "cashToCollect">>;

const waiting: readonly OrderCard["state"][] = ["confirmed", "accepted", "packed"];

export function OrderCards({ orders, now }: { orders: readonly OrderCard[]; now: string }) {
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {orders.map((order) => (
        <Card key={order.id} order={order} now={now} />
      ))}
    </ul>
  );
}

function Card({ order, now }: { order: OrderCard; now: string }) {
  const { t } = useWords();
  return (
    <li className="sheet group relative grid grid-cols-[5rem_1fr] gap-4">
      <span className="overflow-hidden rounded-md">
        <Picture picture={order.picture} sizes="5rem" loading="lazy" isDecoration />
      </span>
      <div className="grid content-start gap-1">
        <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <StateBadge state={order.state} />
          <span className="text-sm text-soft">{order.number}</span>
        </p>
        <Link
          to={`/vendor/orders/${order.id}`}
          className="font-semibold underline-offset-4 after:absolute after:inset-0 group-hover:underline"
        >
          {order.title}
          <span className="font-normal text-soft"> · {t("common:units", { count: order.units })}</span>
        </Link>
        <p className="flex items-center gap-1 text-sm text-soft">
          <Icon name="pin" className="size-4" />
          {order.area}
        </p>
        {order.total !== undefined && order.method !== undefined && (
          <p className="flex flex-wrap items-center justify-between gap-x-3">
            <Taka amount={order.total} className="text-lg font-semibold" />
            <Paid method={order.method} cash={order.cashToCollect} state={order.state} />
          </p>
        )}
        {order.handoverBy !== null && waiting.includes(order.state) && (
          <p>
            <DeadlineLine by={order.handoverBy} now={now} />
          </p>
        )}
      </div>
    </li>
  );
}

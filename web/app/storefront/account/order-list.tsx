import type { OrderCard } from "@haat/contract/order";
import type { OrderState } from "@haat/core/states";
import { formatDate } from "@haat/i18n/format";
import { Picture } from "../../components/commerce/picture.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

const looks: Readonly<Record<OrderState, string>> = {
  draft: "badge",
  pending_payment: "badge badge-warm",
  pending_verification: "badge badge-warm",
  confirmed: "badge badge-good",
  in_progress: "badge badge-good",
  completed: "badge badge-good",
  cancelled: "badge badge-bad",
  expired: "badge badge-bad",
};

export function OrderList({
  orders,
}: {
  orders: { items: readonly OrderCard[]; nextCursor: string | null };
}) {
  const { t, locale } = useWords();
  if (orders.items.length === 0)
    return (
      <EmptyState icon="parcel" title={t("account:orders.empty")}>
        <Link to="/categories" className="button">
          {t("storefront:hero.go")}
        </Link>
      </EmptyState>
    );
  return (
    <>
      <ul className="grid gap-3">
        {orders.items.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {orders.nextCursor !== null && (
        <p className="mt-4 text-center">
          <a
            href={`/${locale}/account?cursor=${encodeURIComponent(orders.nextCursor)}`}
            className="button-secondary"
          >
            {t("storefront:listing.more")}
          </a>
        </p>
      )}
    </>
  );
}

function OrderRow({ order }: { order: OrderCard }) {
  const { t, locale } = useWords();
  return (
    <li className="sheet group relative grid grid-cols-[4rem_1fr] items-center gap-4">
      <span className="overflow-hidden rounded-md">
        <Picture picture={order.picture} sizes="4rem" loading="lazy" isDecoration />
      </span>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center justify-between gap-x-4">
          <Link
            to={`/orders/${order.id}`}
            className="font-semibold after:absolute after:inset-0 group-hover:underline underline-offset-4"
          >
            {order.vendors.join(" · ")}
          </Link>
          <span className={looks[order.state]}>{t(`common:order_state.${order.state}`)}</span>
        </p>
        <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
          <span>
            {order.number} · {formatDate(new Date(order.placedAt), locale)} ·{" "}
            {t("common:units", { count: order.units })}
          </span>
          <Taka amount={order.total} className="font-semibold text-ink" />
        </p>
      </div>
    </li>
  );
}

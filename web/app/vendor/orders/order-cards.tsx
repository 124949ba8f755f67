import type { BookingView } from "@haat/contract/booking";
import type { PackingOrderCard, VendorOrderCard } from "@haat/contract/vendor-order";
import { Picture } from "../../components/commerce/picture.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { DeadlineLine } from "../deadline-line.tsx";
import { LateLine } from "./late-line.tsx";
import { Paid } from "../paid.tsx";
import { mayBeBooked } from "../order/booking.tsx";
import { StateBadge } from "../state-badge.tsx";

/** Who packs is not told what an order costs, nor how it is paid. */
export type OrderCard = PackingOrderCard &
  Partial<Pick<VendorOrderCard, "total" | "method" | "cashToCollect">>;

const waiting: readonly OrderCard["state"][] = ["confirmed", "accepted", "packed"];

type CardsProps = Readonly<{
  orders: readonly OrderCard[];
  now: string;
  /** Couriers to whom packed ones may go together. */
  bookable?: readonly BookingView["courier"][];
  pressKey?: string;
}>;

/** Which labels may be printed together, by what is in the list. */
const printable = [
  {
    of: "booked",
    isIn: ({ booking }: OrderCard) => booking?.state === "booked" && booking.parcel === "label_ready",
  },
  { of: "own", isIn: mayBeBooked },
  { of: "sent", isIn: ({ state }: OrderCard) => state === "handed_over" || state === "in_transit" },
] as const;

export function OrderCards({ orders, now, bookable = [], pressKey = "" }: CardsProps) {
  const { t, locale } = useWords();
  const isOffered = bookable.length > 0 && orders.some(mayBeBooked);
  return (
    <div className="grid gap-4">
      <PrintLinks orders={orders} />
      {isOffered && (
        <form
          id="book-many"
          method="post"
          action={`/${locale}/vendor/orders`}
          className="sheet grid gap-3"
          aria-labelledby="many"
        >
          <h2 id="many" className="text-lg">
            {t("booking:many")}
          </h2>
          <p className="text-soft">{t("booking:many.lead")}</p>
          <input type="hidden" name="key" value={`${pressKey}-book`} />
          <div className="flex flex-wrap gap-3">
            {bookable.map((courier) => (
              <button key={courier} name="book" value={courier} className="button flex-1 basis-48">
                <Icon name="truck" />
                {t("booking:book", { courier: t(`couriers:name.${courier}`) })}
              </button>
            ))}
          </div>
          <div className="flex flex-wrap gap-3">
            <button name="book" value="prices" className="button-secondary">
              {t("booking:sheet.open")}
            </button>
            <button name="book" value="labels" className="button-secondary">
              {t("booking:labels.ticked")}
            </button>
          </div>
        </form>
      )}
      <ul className="grid gap-3 lg:grid-cols-2">
        {orders.map((order) => (
          <Card key={order.id} order={order} now={now} isOffered={isOffered && mayBeBooked(order)} />
        ))}
      </ul>
    </div>
  );
}

function PrintLinks({ orders }: Pick<CardsProps, "orders">) {
  const { t } = useWords();
  const sets = printable.filter(({ isIn }) => orders.some(isIn));
  if (sets.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {sets.map(({ of }) => (
        <Link key={of} to={`/vendor/labels?of=${of}`} className="button-secondary max-sm:w-full">
          <Icon name="stack" />
          {t(`booking:labels.all.${of}`)}
        </Link>
      ))}
    </div>
  );
}

/** One word of what was asked of a courier. */
const cardWord = ({ state, parcel }: BookingView) =>
  `booking:card.${state === "booked" && parcel === "void" ? "void" : state}` as const;

function Card({ order, now, isOffered }: { order: OrderCard; now: string; isOffered: boolean }) {
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
        {order.booking !== null && order.state === "packed" && (
          <p className="flex items-center gap-1 text-sm font-semibold">
            <Icon name="truck" className="size-4" />
            {t(`couriers:name.${order.booking.courier}`)}: {t(cardWord(order.booking))}
          </p>
        )}
        {isOffered && (
          <label className="relative z-10 flex min-h-12 items-center gap-3 justify-self-start pe-3 font-semibold">
            <input type="checkbox" name="part" value={order.id} form="book-many" className="size-6" />
            {t("booking:many.pick", { number: order.number })}
          </label>
        )}
        {order.total !== undefined && order.method !== undefined && (
          <p className="flex flex-wrap items-center justify-between gap-x-3">
            <Taka amount={order.total} className="text-lg font-semibold" />
            <Paid method={order.method} cash={order.cashToCollect} state={order.state} />
          </p>
        )}
        {order.late !== null && <LateLine late={order.late} now={now} />}
        {order.late === null && order.handoverBy !== null && waiting.includes(order.state) && (
          <p>
            <DeadlineLine by={order.handoverBy} now={now} />
          </p>
        )}
      </div>
    </li>
  );
}

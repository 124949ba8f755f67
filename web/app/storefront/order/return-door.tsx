import type { OwnComplaintsView } from "@haat/contract/complaint";
import type { OrderView } from "@haat/contract/order";
import { formatDateTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

export const mayReturn = ({ subOrders }: Pick<OrderView, "subOrders">): boolean =>
  subOrders.some(({ state }) => state === "delivered" || state === "completed");

type Props = Readonly<{ order: Pick<OrderView, "id">; complaints: OwnComplaintsView | null }>;

/** How what goes back stands, and the way to give back something more. */
export function ReturnDoor({ order, complaints }: Props) {
  const { t, locale } = useWords();
  if (complaints === null) return null;
  const returns = complaints.items.filter(({ back }) => back !== null);
  return (
    <>
      {returns.map(({ id, number, state, clock }) => (
        <Link key={id} to={`/orders/${order.id}/complaint`} className="sheet grid gap-1">
          <b>{t("complaints:return.state", { number })}</b>
          <span>{t(`complaints:state.${state}`)}</span>
          {state === "open" && (
            <span className="text-soft">
              {t("complaints:clock.shop_by", { when: formatDateTime(new Date(clock.shopBy), locale) })}
            </span>
          )}
        </Link>
      ))}
      {complaints.parts.some((part) => part.returns !== null) && (
        <Link to={`/orders/${order.id}/return`} className="button-quiet justify-self-start">
          {t("complaints:return.title")}
        </Link>
      )}
    </>
  );
}

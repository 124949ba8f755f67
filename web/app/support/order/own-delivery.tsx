import type { StaffOrderView } from "@haat/contract/support";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Part = StaffOrderView["subOrders"][number];

const ways: readonly Part["state"][] = ["handed_over", "in_transit", "rto_in_transit"];

/** On its way, and no courier carries it: what becomes of it its shop says, or two of the staff. */
export const isOwnDelivery = ({ state, parcel }: Pick<Part, "state" | "parcel">): boolean =>
  ways.includes(state) && parcel === null;

/** `orderId`: null: whoever looks may not say where it is. */
export function OwnDelivery({ part, orderId }: Readonly<{ part: Part; orderId: string | null }>) {
  const { t } = useWords();
  if (!isOwnDelivery(part)) return null;
  return (
    <>
      <p className="text-sm text-soft">{t("parcels:own.carries")}</p>
      {orderId !== null && (
        <Link to={`/support/orders/${orderId}/parcel/${part.id}`} className="button-secondary">
          {t("parcels:own.open")}
        </Link>
      )}
    </>
  );
}

import type { StaffOrderView } from "@haat/contract/support";
import { Link } from "../../components/ui/link.tsx";
import { isOwnOut } from "../door/is-at-door.ts";
import { useWords } from "../../lib/words.tsx";

type Part = StaffOrderView["subOrders"][number];

const ways: readonly Part["state"][] = ["handed_over", "in_transit", "rto_in_transit"];

/** On its way, and no courier carries it: what becomes of it its shop says, or two of the staff. */
export const isOwnDelivery = ({ state, parcel }: Pick<Part, "state" | "parcel">): boolean =>
  ways.includes(state) && parcel === null;

/** `orderId`, `doorOf`: null: whoever looks may not say where it is, or what stayed at its door. */
export function OwnDelivery({
  part,
  orderId,
  doorOf,
}: Readonly<{ part: Part; orderId: string | null; doorOf: string | null }>) {
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
      {doorOf !== null && isOwnOut(part) && (
        <Link to={`/support/orders/${doorOf}/door/${part.id}`} className="button-secondary">
          {t("vendor:act.own_door")}
        </Link>
      )}
    </>
  );
}

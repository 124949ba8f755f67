import type { StaffOrderView } from "@haat/contract/support";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { mayCancel, stillAsked } from "./may-cancel.ts";

type Props = Readonly<{ order: Pick<StaffOrderView, "id" | "state" | "payments" | "subOrders"> }>;

/** The way to cancelling, or why it is closed while nobody knows whether the wallet took the money, and whom to ask. */
export function CancelDoor({ order }: Props) {
  const { t } = useWords();
  if (!mayCancel(order)) return null;
  const asked = stillAsked(order);
  if (asked)
    return (
      <p className="grid max-w-80 justify-items-start text-sm">
        {t("support:cancel.asked")}
        <Link to={`/support/payments/${asked.id}`} className="link inline-flex min-h-12 items-center">
          {t("support:cancel.ask")}
        </Link>
      </p>
    );
  return (
    <Link to={`/support/orders/${order.id}/cancel`} className="button-danger">
      <Icon name="close" />
      {t("support:cancel.open")}
    </Link>
  );
}

import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

/** From an order to whoever ordered, to his phone, and to what proves that it came to him. */
export function Ways({ orderId, personId }: { orderId: string; personId: string | null }) {
  const { t } = useWords();
  const { may } = useStaff();
  const look = "link inline-flex min-h-12 items-center";
  return (
    <p className="flex flex-wrap gap-x-6">
      {may.includes("revealOrderPhone") && (
        <Link to={`/support/reveal/orders/${orderId}`} className={look}>
          {t("people:reveal.open_order")}
        </Link>
      )}
      {may.includes("readOrderProof") && (
        <Link to={`/support/orders/${orderId}/proof`} className={look}>
          {t("parcels:proof.open")}
        </Link>
      )}
      {personId !== null && may.includes("readPerson") && (
        <Link to={`/support/people/${personId}`} className={look}>
          {t("people:order.person")}
        </Link>
      )}
    </p>
  );
}

import type { OrderView } from "@haat/contract/order";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** This parcel brings another thing for one that was bought before, and costs the difference alone. */
export function Brings({ brings }: Readonly<{ brings: NonNullable<OrderView["brings"]> }>) {
  const { t } = useWords();
  const { orderId, number, title, label, quantity } = brings;
  const thing = label === "" ? title : `${title} · ${label}`;
  return (
    <Notice>
      {t("parcels:exchange.own_brings", { thing, count: quantity })}{" "}
      <Link to={`/orders/${orderId}`} className="link inline-flex min-h-12 items-center">
        {t("checkout:order.title", { number })}
      </Link>
    </Notice>
  );
}

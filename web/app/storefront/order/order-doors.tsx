import type { OrderView } from "@haat/contract/order";
import type { PaymentWayView } from "@haat/contract/ways";
import type { ReactNode } from "react";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { PayDoors } from "./pay-doors.tsx";

type OrderDoorsProps = Readonly<{
  order: OrderView;
  pressKey: string;
  ways: readonly PaymentWayView[];
  /** Another way to pay, below the wallets. */
  children?: ReactNode;
}>;

/** What the buyer can do now. `pressKey` makes a double press one act. */
export function OrderDoors({ order, pressKey, ways, children }: OrderDoorsProps) {
  const { t, locale } = useWords();
  const action = `/${locale}/orders/${order.id}`;
  return (
    <div className="flex flex-wrap gap-3">
      {order.canPay && <PayDoors order={order} pressKey={pressKey} action={action} ways={ways} />}
      {children}
      {order.canVerify && (
        <Link to={`/orders/${order.id}/verify`} className="button flex-1">
          {t("checkout:order.verify")}
        </Link>
      )}
      {order.canCancel && (
        <details className="w-full">
          <summary className="button-quiet text-brick">{t("checkout:order.cancel")}</summary>
          <form method="post" action={action} data-enhance="once" className="mt-2 grid gap-3 sheet">
            <p>{t("checkout:order.cancel_sure")}</p>
            <input type="hidden" name="key" value={`${pressKey}-cancel`} />
            <button name="intent" value="cancel" className="button-danger">
              {t("checkout:order.cancel_yes")}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

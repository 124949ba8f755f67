import type { OrderView } from "@haat/contract/order";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { walletOf } from "./money-standing.ts";

/** What the buyer can do now. `pressKey` makes a double press one act. */
export function OrderDoors({ order, pressKey }: { order: OrderView; pressKey: string }) {
  const { t, locale } = useWords();
  const action = `/${locale}/orders/${order.id}`;
  const payWith = (wallet: Wallet): string =>
    t("checkout:order.pay", {
      with: t(`common:method_with.${wallet}`),
      total: readMoney(order.total),
    });
  return (
    <div className="flex flex-wrap gap-3">
      {order.canPay && (
        <form method="post" action={action} data-enhance="once" className="grid w-full gap-2">
          <input type="hidden" name="key" value={`${pressKey}-pay`} />
          <input type="hidden" name="intent" value="pay" />
          <button name="wallet" value={walletOf(order)} className="button w-full">
            {payWith(walletOf(order))}
          </button>
          <details>
            <summary className="button-quiet">{t("checkout:order.pay_otherwise")}</summary>
            <div className="mt-2 grid gap-2">
              {wallets
                .filter((wallet) => wallet !== walletOf(order))
                .map((wallet) => (
                  <button key={wallet} name="wallet" value={wallet} className="button-secondary">
                    {payWith(wallet)}
                  </button>
                ))}
            </div>
          </details>
        </form>
      )}
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

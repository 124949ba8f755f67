import type { OrderView } from "@haat/contract/order";
import type { PaymentWayView } from "@haat/contract/ways";
import type { Wallet } from "@haat/core/payment-methods";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { SilentWallets } from "../checkout/silent-wallets.tsx";
import { walletOf } from "./money-standing.ts";
import { orderedWallets } from "./ordered-wallets.ts";

type PayDoorsProps = Readonly<{
  order: OrderView;
  pressKey: string;
  action: string;
  ways: readonly PaymentWayView[];
}>;

/** The wallets that can take what is due, the last one tried first unless it is silent. */
export function PayDoors({ order, pressKey, action, ways }: PayDoorsProps) {
  const { t } = useWords();
  const [first, ...others] = orderedWallets(order, ways);
  if (first === undefined) return null;
  const payWith = (wallet: Wallet): string =>
    t("checkout:order.pay", {
      with: t(`common:method_with.${wallet}`),
      total: readMoney(order.dueNow),
    });
  return (
    <div className="grid w-full gap-3">
      <SilentWallets ways={ways.filter(({ method }) => method === walletOf(order))} />
      <form method="post" action={action} data-enhance="once" className="grid gap-2">
        <input type="hidden" name="key" value={`${pressKey}-pay`} />
        <input type="hidden" name="intent" value="pay" />
        <button name="wallet" value={first} className="button w-full">
          <WayMark method={first} /> {payWith(first)}
        </button>
        <details>
          <summary className="button-quiet">{t("checkout:order.pay_otherwise")}</summary>
          <div className="mt-2 grid gap-2">
            {others.map((wallet) => (
              <button key={wallet} name="wallet" value={wallet} className="button-secondary">
                <WayMark method={wallet} /> {payWith(wallet)}
              </button>
            ))}
          </div>
        </details>
      </form>
      <form method="post" action={action} data-enhance="once" className="grid gap-1">
        <input type="hidden" name="key" value={`${pressKey}-cash`} />
        <button name="intent" value="cash" className="button-secondary w-full">
          <WayMark method="cod" /> {t("checkout:order.pay_cash", { total: readMoney(order.total) })}
        </button>
        <p className="text-sm text-soft">{t("checkout:order.pay_cash_text")}</p>
      </form>
    </div>
  );
}

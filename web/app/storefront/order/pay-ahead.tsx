import type { OrderView } from "@haat/contract/order";
import type { MoneyView } from "@haat/contract/values";
import type { PaymentWayView } from "@haat/contract/ways";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { orderedWallets } from "./ordered-wallets.ts";

type Props = Readonly<{
  order: OrderView;
  /** What may be paid now, and what is left for the door then. */
  advance: Readonly<{ sum: MoneyView; rest: MoneyView }>;
  ways: readonly PaymentWayView[];
  pressKey: string;
}>;

/** Instead of waiting for our call: a part of the same bill by a wallet, the rest at the door. */
export function PayAhead({ order, advance: { sum, rest }, ways, pressKey }: Props) {
  const { t, locale } = useWords();
  const wallets = orderedWallets({ ...order, dueNow: sum }, ways);
  if (wallets.length === 0) return null;
  return (
    <section className="grid gap-3" aria-labelledby="pay-ahead">
      <h3 id="pay-ahead" className="font-semibold">
        {t("confirmations:own.ahead.title", { sum: readMoney(sum) })}
      </h3>
      <p>{t("confirmations:own.ahead.text", { rest: readMoney(rest) })}</p>
      <form
        method="post"
        action={`/${locale}/orders/${order.id}`}
        data-enhance="once"
        className="grid gap-2 sm:grid-cols-2"
      >
        <input type="hidden" name="key" value={`${pressKey}-ahead`} />
        <input type="hidden" name="intent" value="pay" />
        {wallets.map((wallet) => (
          <button key={wallet} name="wallet" value={wallet} className="button-secondary">
            <WayMark method={wallet} />{" "}
            {t("checkout:order.pay", { with: t(`common:method_with.${wallet}`), total: readMoney(sum) })}
          </button>
        ))}
      </form>
    </section>
  );
}

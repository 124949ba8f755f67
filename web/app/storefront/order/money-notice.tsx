import type { OrderView } from "@haat/contract/order";
import type { MoneyView } from "@haat/contract/values";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { moneyStanding, owedBack, type Standing, walletOf } from "./money-standing.ts";

const tones = {
  checking: "warm",
  paid: "good",
  ahead: "good",
  owed_back: "warm",
  unpaid: "warm",
  cash: "plain",
  cash_paid: "good",
  unverified: "warm",
  lapsed: "bad",
  cancelled: "bad",
} as const satisfies Record<Standing, string>;

export function MoneyNotice({ order }: { order: OrderView }) {
  const { t } = useWords();
  const standing = moneyStanding(order);
  const total = readMoney(amountOf(order, standing));
  return (
    <Notice tone={tones[standing]} isNews>
      <p className="font-semibold">
        {t(`checkout:standing.${standing}.title`, {
          total,
          with: t(`common:method_with.${walletOf(order)}`),
        })}
      </p>
      <p>
        {standing === "ahead"
          ? t("checkout:standing.ahead.text", { door: readMoney(order.atDoor) })
          : t(`checkout:standing.${standing}.text`)}
      </p>
      {standing !== "owed_back" &&
        owedBack(order).map(({ id, method, amount }) => (
          <p key={id} className="mt-2">
            {t("checkout:standing.also_back", {
              total: readMoney(amount),
              with: t(`common:method_with.${method === "cod" ? walletOf(order) : method}`),
            })}
          </p>
        ))}
    </Notice>
  );
}

/** Of what the sentence speaks: of what a wallet takes, of what the rider is given, or of the whole bill. */
function amountOf({ total, dueNow, atDoor }: OrderView, standing: Standing): MoneyView {
  if (standing === "unpaid" || standing === "ahead") return dueNow;
  return standing === "cash" ? atDoor : total;
}

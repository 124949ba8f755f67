import type { PaymentMethod } from "@haat/core/payment-methods";
import type { SubOrderState } from "@haat/core/states";
import type { MoneyView } from "@haat/contract/values";
import { Icon } from "../components/ui/icon.tsx";
import { isNothing, readMoney } from "../lib/money.ts";
import { useWords } from "../lib/words.tsx";

type PaidProps = Readonly<{ method: PaymentMethod; cash: MoneyView | undefined; state: SubOrderState }>;

const taken: readonly SubOrderState[] = ["delivered", "completed"];

/** Whether a part is paid and by what. What was called off is named by its way of payment alone: its money went back. */
export function Paid({ method, cash, state }: PaidProps) {
  return (
    <span className="flex items-center gap-1.5 text-sm">
      <Icon name={method === "cod" ? "cash" : "wallet"} className="size-5 text-brand" />
      <Words method={method} cash={cash} state={state} />
    </span>
  );
}

function Words({ method, cash, state }: PaidProps) {
  const { t } = useWords();
  const isCash = method === "cod" || (cash !== undefined && !isNothing(cash));
  const isTaken = isCash && taken.includes(state);
  if (state === "cancelled" || (isTaken && method === "cod")) return t(`common:method.${method}`);
  if (method === "cod" && cash !== undefined && isNothing(cash)) return t("vendor:paid_by.nothing");
  if (method === "cod") return t("vendor:paid_by.cod");
  const paid = { with: t(`common:method_with.${method}`) };
  if (isTaken) return t("vendor:paid_by.both", paid);
  return cash === undefined || isNothing(cash)
    ? t("vendor:paid_by.wallet", paid)
    : t("vendor:paid_by.ahead", { ...paid, cash: readMoney(cash) });
}

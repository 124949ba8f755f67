import type { OrderView, PaymentView } from "@haat/contract/order";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Standing = "checking" | "paid" | "owed_back" | "unpaid" | "cash" | "unverified" | "lapsed" | "cancelled";

const checkingStates: readonly PaymentView["state"][] = ["unknown_init", "capturing", "unknown"];
const paidStates: readonly PaymentView["state"][] = ["captured", "partially_refunded", "refunded"];

/** Where the buyer's money stands. An attempt whose outcome nobody knows yet is never called failed. */
export function moneyStanding(order: OrderView): Standing {
  const states = order.payments.map(({ state }) => state);
  if (states.some((state) => state === "captured_orphan" || state === "captured_mismatch"))
    return "owed_back";
  if (order.state === "cancelled") return "cancelled";
  if (states.some((state) => paidStates.includes(state))) return "paid";
  if (states.some((state) => checkingStates.includes(state))) return "checking";
  if (order.state === "expired") return "lapsed";
  if (order.state === "pending_verification") return "unverified";
  return order.method === "cod" ? "cash" : "unpaid";
}

const tones = {
  checking: "warm",
  paid: "good",
  owed_back: "warm",
  unpaid: "warm",
  cash: "plain",
  unverified: "warm",
  lapsed: "bad",
  cancelled: "bad",
} as const satisfies Record<Standing, string>;

export function MoneyNotice({ order }: { order: OrderView }) {
  const { t } = useWords();
  const standing = moneyStanding(order);
  const total = readMoney(order.total);
  return (
    <Notice tone={tones[standing]} isNews>
      <p className="font-semibold">{t(`checkout:standing.${standing}.title`, { total })}</p>
      <p>{t(`checkout:standing.${standing}.text`)}</p>
    </Notice>
  );
}

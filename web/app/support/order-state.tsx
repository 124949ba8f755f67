import type { AttemptState, OrderState } from "@haat/core/states";
import { useWords } from "../lib/words.tsx";

const orderLooks: Readonly<Record<OrderState, string>> = {
  draft: "badge",
  pending_payment: "badge badge-warm",
  pending_verification: "badge badge-warm",
  confirmed: "badge badge-good",
  in_progress: "badge badge-good",
  completed: "badge badge-good",
  cancelled: "badge badge-bad",
  expired: "badge badge-bad",
};

export function OrderBadge({ state }: { state: OrderState }) {
  const { t } = useWords();
  return <span className={orderLooks[state]}>{t(`common:order_state.${state}`)}</span>;
}

const isTaken: readonly AttemptState[] = ["captured", "cod_collected", "cod_remitted"];
const isTrouble: readonly AttemptState[] = [
  "unknown",
  "unknown_init",
  "captured_orphan",
  "captured_mismatch",
  "cod_short",
  "disputed",
];

type AttemptBadgeProps = Readonly<{ state: AttemptState; isUnsure: boolean }>;

/** Of a wallet that is silent about its own page nobody knows whether the buyer is still there or has paid. */
export function AttemptBadge({ state, isUnsure }: AttemptBadgeProps) {
  const { t } = useWords();
  if (isUnsure) return <span className="badge badge-warm">{t("support:attempt.unsure")}</span>;
  const look = isTaken.includes(state)
    ? "badge badge-good"
    : isTrouble.includes(state)
      ? "badge badge-warm"
      : "badge";
  return <span className={look}>{t(`support:attempt.${state}`)}</span>;
}

import type { OrderView } from "@haat/contract/order";
import type { LocaleName } from "@haat/contract/values";
import type { SubOrderState } from "@haat/core/states";
import { moneyView } from "../../views/money.ts";

const cannotComeBack: readonly SubOrderState[] = [
  ...(["cancelled", "returned_to_origin", "lost", "delivered", "completed"] as const),
];

type Seen = Readonly<{
  wayBackKept?: string | null;
  subOrders: readonly Readonly<{ state: SubOrderState }>[];
}>;

/** Of parcels that may still come back, and of those that did. */
export function wayBackView(
  { wayBackKept: kept, subOrders }: Seen,
  locale: LocaleName,
): OrderView["wayBack"] {
  const isOver = subOrders.every(({ state }) => cannotComeBack.includes(state));
  return kept == null || (isOver && kept === "0") ? null : { kept: moneyView(kept, locale) };
}

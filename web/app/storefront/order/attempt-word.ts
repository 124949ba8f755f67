import type { PaymentView } from "@haat/contract/order";
import type { AttemptState } from "@haat/core/states";

/** What a buyer is told of an attempt; a wallet's outcome that nobody knows is never called a failure. */
export type AttemptWord =
  | "open"
  | "checking"
  | "paid"
  | "going_back"
  | "failed"
  | "never_came"
  | "closed"
  | "part_back"
  | "back"
  | "disputed"
  | "at_door"
  | "cash_paid"
  | "called_off";

const words: Readonly<Record<AttemptState, AttemptWord>> = {
  created: "open",
  initiated: "open",
  unknown_init: "checking",
  capturing: "checking",
  unknown: "checking",
  captured: "paid",
  captured_orphan: "going_back",
  captured_mismatch: "going_back",
  disproved: "never_came",
  failed: "failed",
  expired: "closed",
  cancelled: "closed",
  partially_refunded: "part_back",
  refunded: "back",
  disputed: "disputed",
  charged_back: "back",
  cod_pending: "at_door",
  cod_collected: "cash_paid",
  cod_remitted: "cash_paid",
  cod_short: "cash_paid",
  cod_void: "called_off",
};

export const attemptWord = ({ state, isUnsure }: Pick<PaymentView, "state" | "isUnsure">): AttemptWord =>
  isUnsure ? "checking" : words[state];

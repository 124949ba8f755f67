import type { PaymentView } from "@haat/contract/order";
import { type AttemptWord, attemptWord } from "../order/attempt-word.ts";

const paid: ReadonlySet<AttemptWord> = new Set<AttemptWord>([
  "paid",
  "going_back",
  "part_back",
  "back",
  "disputed",
  "cash_paid",
]);

/** A receipt names what was taken, not what was only tried. */
export const tookMoney = (payment: Pick<PaymentView, "state" | "isUnsure">): boolean =>
  paid.has(attemptWord(payment));

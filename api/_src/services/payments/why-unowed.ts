import { currencyOf } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import type { Attempt } from "@haat/db/queries/money/attempts";
import { appliedAttemptId } from "@haat/db/queries/money/captures";
import type { Captured } from "@haat/payments/port";
import type { Unowed } from "../orders/ending-words.ts";

/** What its buyer is told of money that pays for nothing. `attempt` is as it was before; `fits`: the payment is what was asked for. */
export async function whyUnowed(
  tx: Tx,
  attempt: Attempt,
  { amount, currency, isRepeated, fits }: Captured & Readonly<{ isRepeated: boolean; fits: boolean }>,
): Promise<Unowed> {
  if (isRepeated) return "repeated";
  if (attempt.orderState === "expired" || attempt.orderState === "cancelled") return "ended";
  if (await appliedAttemptId(tx, attempt.orderId)) return "twice";
  if (attempt.orderState !== "pending_payment") return "cash";
  if (currencyOf(currency) !== "BDT") return "currency";
  if (!fits) return amount.minor === attempt.amountMinor ? "unlike" : "amount";
  return ["failed", "expired", "cancelled", "disproved"].includes(attempt.state) ? "closed" : "sold_out";
}

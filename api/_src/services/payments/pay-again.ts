import type { PaymentMethod } from "@haat/core/payment-methods";
import { DomainError } from "@haat/core/errors";
import type { Attempt } from "@haat/db/queries/money/attempts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { closeUnpaidAttempts } from "./close-unpaid.ts";
import { openAttempt } from "./open-attempt.ts";
import { startPayment } from "./start-payment.ts";

type Input = Readonly<{ orderId: string; method: PaymentMethod }>;

/** A further attempt after one that failed, opened at the wallet at once. Cash is chosen when ordering or not at all. */
export async function payAgain(ctx: KeyedCtx, { orderId, method }: Input): Promise<Attempt> {
  await requireOrder(ctx, orderId);
  if (method === "cod") throw new DomainError("order.not_payable");
  if (!(await closeUnpaidAttempts(ctx, orderId))) throw new DomainError("payment.still_checking");
  const attemptId = await once(ctx, (tx) => openAttempt(ctx, tx, { orderId, method }));
  return startPayment(ctx, attemptId);
}

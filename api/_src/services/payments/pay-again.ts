import { DomainError } from "@haat/core/errors";
import type { Attempt } from "@haat/db/queries/money/attempts";
import type { NodeCtx } from "../../context.ts";
import { once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { closeUnpaidAttempts } from "./close-unpaid.ts";
import { openAttempt } from "./open-attempt.ts";
import { startPayment } from "./start-payment.ts";

type Input = Readonly<{ orderId: string; method: "bkash" | "cod"; idempotencyKey: string }>;

/** A further attempt after one that failed, opened at the wallet at once. Cash is chosen when ordering or not at all. */
export async function payAgain(ctx: NodeCtx, { orderId, method, idempotencyKey }: Input): Promise<Attempt> {
  await requireOrder(ctx, orderId);
  if (method === "cod") throw new DomainError("order.not_payable");
  await closeUnpaidAttempts(ctx, orderId);
  const key = { route: `pay ${orderId}`, key: idempotencyKey, body: { method } };
  const attemptId = await once(ctx, key, (tx) => openAttempt(ctx, tx, { orderId, method }));
  return startPayment(ctx, attemptId);
}

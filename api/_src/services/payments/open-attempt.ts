import { DomainError } from "@haat/core/errors";
import { newId, newInvoice } from "@haat/core/ids";
import type { Wallet } from "@haat/core/payment-methods";
import type { Tx } from "@haat/db/books";
import { awaitedAdvance } from "@haat/db/queries/confirmations/advance";
import { insertAttempt } from "@haat/db/queries/money/insert-attempt";
import { closeOpenAttempts } from "@haat/db/queries/money/open-attempts";
import { holdStock } from "@haat/db/queries/money/stock";
import { extendOrder } from "@haat/db/queries/money/wallet-start";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { actorName, type NodeCtx } from "../../context.ts";

/** Pay again after a failure, or ahead instead of our call: the goods are held anew and a further attempt is stored. Blocked while one may still capture. */
export async function openAttempt(
  ctx: NodeCtx,
  tx: Tx,
  { orderId, method }: Readonly<{ orderId: string; method: Wallet }>,
): Promise<string> {
  const { order } = await readOrderParts(tx, orderId);
  const isUnpaid = order.state === "pending_payment";
  if (!isUnpaid && (await awaitedAdvance(tx, orderId)) === null) throw new DomainError("order.not_payable");
  if (!(await closeOpenAttempts(tx, { orderId, actor: actorName(ctx), to: "cancelled" })))
    throw new DomainError("payment.still_checking");
  const id = newId("attempt", ctx.now());
  await insertAttempt(tx, { id, orderId, method, invoice: newInvoice(ctx.now()), actor: actorName(ctx) });
  const minutes = await extendOrder(tx, { orderId, attemptId: id });
  // What waits for our call has its goods for good.
  if (isUnpaid && !(await holdStock(tx, orderId, minutes))) throw new DomainError("stock.insufficient");
  return id;
}

import type { OrderView } from "@haat/contract/order";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { moveOrder } from "@haat/db/queries/money/moves";
import { closeOpenAttempts } from "@haat/db/queries/money/open-attempts";
import { holdStock } from "@haat/db/queries/money/stock";
import { cashInstead, codeMinutes, forgetShares, needsAdvance } from "@haat/db/queries/orders/cash-instead";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { hasLapsed } from "@haat/db/queries/vendor/delivery";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { readOrder } from "../orders/read-order.ts";
import { requireOrder } from "../orders/require-order.ts";
import { sendOrderCode } from "../orders/send-order-code.ts";
import { closeUnpaidAttempts } from "./close-unpaid.ts";

/**
 * After a wallet that failed the order is paid at the door: a code goes to its phone, under the limits of every cash
 * order, and the goods stay held. Refused while a wallet may still take the money; what one takes later is owed back.
 */
export async function payInCash(ctx: KeyedCtx, orderId: string): Promise<OrderView> {
  const seen = await requireOrder(ctx, orderId);
  // Whether it may be paid is decided behind the key: what an earlier try of this request did is no refusal of it.
  const isPayable = seen.state === "pending_payment" && !seen.hasExpired;
  if (isPayable && !(await closeUnpaidAttempts(ctx, orderId)))
    throw new DomainError("payment.still_checking");
  await once(ctx, (tx) => turnToCash(ctx, tx, orderId));
  return readOrder(ctx, orderId);
}

async function turnToCash(ctx: KeyedCtx, tx: Tx, orderId: string): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  if (order.state !== "pending_payment" || (await hasLapsed(tx, orderId)))
    throw new DomainError("order.not_payable");
  if (await needsAdvance(tx)) throw new DomainError("payment.advance_needed");
  const actor = actorName(ctx);
  if (!(await closeOpenAttempts(tx, { orderId, actor, to: "cancelled" })))
    throw new DomainError("payment.still_checking");
  const step = { id: orderId, orderId, actor, eventKey: "cash", reason: "paid at the door instead" } as const;
  if (
    !(await moveOrder(tx, {
      ...step,
      to: "pending_verification",
      from: ["pending_payment"],
      set: cashInstead,
    }))
  )
    throw new DomainError("order.not_payable");
  await forgetShares(tx, orderId);
  if (!(await holdStock(tx, orderId, await codeMinutes(tx)))) throw new DomainError("stock.insufficient");
  await sendOrderCode(tx, ctx, orderId);
}

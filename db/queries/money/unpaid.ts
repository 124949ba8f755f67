import type { PaymentMethod } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksForAShopIn } from "../vendors/own-shop.ts";
import { nextQuery } from "./attempts.ts";
import { moveAttempt } from "./moves.ts";
import { isOverdue } from "./unanswered.ts";

export type Unanswered = Readonly<{
  orderId: string;
  number: string;
  method: PaymentMethod;
  amountMinor: string;
  /** Its wallet has owed an answer for three days, to a question or for what may have been paid on its page. */
  isOverdue: boolean;
  isOwnOrder: boolean;
  isOwnShop: boolean;
}>;

/** Locks the order, then the attempt; null: there is none. */
export async function holdUnanswered(tx: Tx, id: string, by: string): Promise<Unanswered | null> {
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from payment_attempt where id = ${id}) for update`,
  );
  await tx.execute(sql`select 1 from payment_attempt where id = ${id} for update`);
  const { rows } =
    await tx.execute<Unanswered>(sql`select o.id as "orderId", o.number, payment_attempt.method,
      payment_attempt.amount_minor::text as "amountMinor", ${isOverdue} as "isOverdue",
      coalesce(o.buyer_id = ${by}, false) as "isOwnOrder", ${worksForAShopIn(by, sql`o.id`)} as "isOwnShop"
    from payment_attempt join orders o on o.id = payment_attempt.order_id where payment_attempt.id = ${id}`);
  return rows[0] ?? null;
}

type Ending = Readonly<{ id: string; orderId: string; actor: string; reason: string; proposal: string }>;

/**
 * Only what has been silent for three days and what two have agreed about in this very transaction. It is asked about further: money
 * that its wallet shows later is owed back.
 */
export const endUnanswered = (tx: Tx, { proposal, ...ending }: Ending): Promise<boolean> =>
  moveAttempt(tx, {
    ...{ ...ending, to: "failed", from: ["initiated", "unknown"], eventKey: "unpaid", set: nextQuery },
    where: sql`${isOverdue} and exists (select from proposal p where p.id = ${proposal} and p.kind = 'payment.unpaid'
      and p.subject = payment_attempt.id and p.state = 'agreed' and p.decided_at = now() and p.checker_id <> p.maker_id)`,
  });

import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { moveAttempt } from "./moves.ts";
import { askInAMinute, isUnsure, noMoreQueries } from "./attempts.ts";

type Closing = Readonly<{ orderId: string; actor: string; to: "cancelled" | "expired" }>;

/**
 * An attempt without an open charge at the wallet can simply end: given up, or out of time. False: one may still take money, or has taken it
 * on a page of which the wallet has not said so yet: nothing may end.
 */
export async function closeOpenAttempts(tx: Tx, { orderId, actor, to }: Closing): Promise<boolean> {
  const { rows } = await tx.execute<{
    id: string;
    state: string;
    isUnsure: boolean;
  }>(sql`select id, state, ${isUnsure} as "isUnsure" from payment_attempt a
    where order_id = ${orderId} and state in ('created','unknown_init','initiated','capturing','unknown') order by id for update`);
  if (
    rows.some(({ state, isUnsure: mayBePaid }) => mayBePaid || (state !== "created" && state !== "initiated"))
  )
    return false;
  for (const { id, state } of rows)
    await moveAttempt(tx, {
      id,
      orderId,
      to,
      eventKey: "closed",
      actor,
      // The wallet's page may still be open in another tab: it is asked until it says that nobody can pay there.
      set: state === "created" ? noMoreQueries : askInAMinute,
    });
  return true;
}

/** Cash that nobody will collect any more: the part it stood for was called off, came back or was lost. */
export async function voidCashAttempts(tx: Tx, orderId: string, actor: string): Promise<void> {
  const { rows } = await tx.execute<{
    id: string;
  }>(sql`select id from payment_attempt a where order_id = ${orderId} and state = 'cod_pending'
    and exists (select 1 from sub_order s where s.order_id = a.order_id and s.seq = a.tender_no
      and s.state in ('cancelled','returned_to_origin','lost'))`);
  for (const { id } of rows) await moveAttempt(tx, { id, orderId, to: "cod_void", eventKey: "void", actor });
}

/** The attempt by which an order can be paid now. */
export async function liveAttemptId(books: Books, orderId: string): Promise<string | null> {
  const [row] = await books.ask<{ id: string }>(
    sql`select id from payment_attempt where order_id = ${orderId} and state in ('created','initiated') order by created_at desc limit 1`,
  );
  return row?.id ?? null;
}

export const chargesOpenAtWallet = (books: Books, orderId: string): Promise<{ id: string }[]> =>
  books.ask(
    sql`select id from payment_attempt where order_id = ${orderId} and state in ('initiated','capturing','unknown')`,
  );

import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { PaymentMethod } from "@haat/core/payment-methods";
import { isUnsure } from "../money/attempts.ts";

/** Poisha that a wallet may take of this order instead of our call; null: nothing. Asked anew once the order is locked. */
export async function awaitedAdvance(tx: Tx, orderId: string): Promise<bigint | null> {
  const { rows } = await tx.execute<{ minor: string | null }>(
    sql`select awaited_advance(${orderId})::text as minor`,
  );
  const minor = rows[0]?.minor ?? null;
  return minor === null ? null : BigInt(minor);
}

/**
 * Somebody of the staff offers it after a call that nobody took, of the size that the market's rule gives now. False: the rule has
 * none, it was offered before, or nobody has called in vain.
 */
export async function offerAdvance(
  tx: Tx,
  { orderId, by }: Readonly<{ orderId: string; by: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update order_risk r set advance_minor = call_advance(o), offered_by = ${by} from orders o
    where o.id = r.id and r.id = ${orderId} and r.state = 'waiting' and r.advance_minor is null and call_advance(o) is not null
      and exists (select from confirmation_call c where c.order_id = r.id and c.outcome = 'no_answer') returning r.id`);
  return rows.length === 1;
}

/** The money is what answered: nobody of ours ended the question. */
export const askEndedByMoney: SQL = sql`ended_at = now(), call_after = null`;

/** From here on the wallet is one way of the order to be paid, and each door the other. False: it is paid in another way already. */
export async function splitOrder(
  tx: Tx,
  { orderId, method, minor }: Readonly<{ orderId: string; method: PaymentMethod; minor: bigint }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update orders set method = ${method}, advance_minor = ${minor.toString()}::bigint
    where id = ${orderId} and method = 'cod' and advance_minor is null returning id`);
  return rows.length === 1;
}

/** What of it pays for each part, in poisha by the part's id. */
export const keepShares = async (tx: Tx, shares: Readonly<Record<string, string>>): Promise<void> =>
  void (await tx.execute(sql`update sub_order s set advance_minor = p.value::bigint
    from json_each_text(${JSON.stringify(shares)}::json) p where s.id = p.key`));

/** Cash that is asked for at the doors of this order, the whole of each part. */
export async function doorsAsked(tx: Tx, orderId: string): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from payment_attempt
    where order_id = ${orderId} and method = 'cod' and state = 'cod_pending' order by id for update`);
  return rows.map(({ id }) => id);
}

/** Of `payment_attempt a`: begun for a call that is not answered, and its time is over. What may have been paid is asked about instead. */
const hasLapsed = sql`a.tender_no = 0 and a.state in ('created','initiated') and a.expires_at <= now() and not ${isUnsure}`;
const ofPlaced = sql`o.state not in ('pending_payment','pending_verification')`;

/** Those of this wallet, oldest first. */
export const lapsedAdvances = (
  books: Books,
  { method, limit }: Readonly<{ method: PaymentMethod; limit: number }>,
): Promise<{ orderId: string }[]> =>
  books.ask(sql`select distinct a.order_id as "orderId" from payment_attempt a join orders o on o.id = a.order_id
    where a.method = ${method} and ${ofPlaced} and ${hasLapsed} limit ${limit}`);

/** Judged again where the order is locked: its buyer may have begun anew. */
export async function isAdvanceLapsed(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from payment_attempt a join orders o on o.id = a.order_id
    where o.id = ${orderId} and ${ofPlaced} and ${hasLapsed}`);
  return rows.length > 0;
}

/** That any is. */
export const someLapsed: SQL = sql`exists (select from payment_attempt a join orders o on o.id = a.order_id where ${ofPlaced} and ${hasLapsed})`;

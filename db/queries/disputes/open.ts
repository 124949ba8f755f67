import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksForAShopIn } from "../vendors/own-shop.ts";

type Named = Readonly<{ wallet: Wallet; trx: string; payment: string | null }>;

/**
 * The payments that a wallet's notice may be about: it took none by that name, or several. `payment` tells those apart, as the
 * wallet's invoice or payment reference, or as our order's number.
 */
export async function findPayments(tx: Tx, { wallet, trx, payment }: Named): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select a.id from payment_attempt a join orders o on o.id = a.order_id
      where a.method = ${wallet} and (a.gateway_trx_id in (${trx}, lower(${trx}), upper(${trx})) or a.repeated_trx_id in (${trx}, lower(${trx}), upper(${trx})))
        and (${payment}::text is null or ${payment} in (a.invoice, a.gateway_ref) or upper(${payment}) = o.number) order by a.id`,
  );
  return rows.map(({ id }) => id);
}

/** A vendor's part of what this payment has paid and has not been given back. */
export type Stake = Readonly<{
  subOrderId: string;
  left: bigint;
  /** Of all that is left of the part's goods, by whatever it was paid. */
  goodsLeft: bigint;
}>;

/**
 * In the order of the parts. What was called off or lost has nothing left, for all of it is owed back, also where its wallet has refused
 * that so far; of what came back, only a delivery charge that was kept.
 */
export async function stakesOf(tx: Tx, attemptId: string): Promise<readonly Stake[]> {
  const { rows } = await tx.execute<{ subOrderId: string; left: string; goodsLeft: string }>(sql`
    select s.id as "subOrderId",
      s.total_minor - cash_of(o.method, s.total_minor, s.advance_minor) - coalesce(given.sum, 0) as "left",
      case s.state when 'returned_to_origin' then 0 else s.goods_minor - coalesce(asked.goods, 0) end as "goodsLeft"
    from payment_attempt a join orders o on o.id = a.order_id join sub_order s on s.order_id = o.id
      left join lateral (select sum(r.amount_minor) as sum from refund r
        where r.attempt_id = a.id and r.sub_order_id = s.id and r.state not in ('rejected','withdrawn')) given on true
      left join lateral (select sum(c.goods_minor) as goods from refund_case c
        where c.sub_order_id = s.id and c.state in ('requested','approved')) asked on true
    where a.id = ${attemptId} and s.state not in ('cancelled','lost') order by s.seq`);
  return rows.map(({ subOrderId, left, goodsLeft }) => ({
    subOrderId,
    left: BigInt(left),
    goodsLeft: BigInt(goodsLeft),
  }));
}

/** Whether somebody of the staff would judge an order of his own or of a shop he works for. */
export async function isOwnMatter(
  tx: Tx,
  { orderId, by }: Readonly<{ orderId: string; by: string }>,
): Promise<Readonly<{ ofOrder: boolean; ofShop: boolean }>> {
  const { rows } = await tx.execute<{ ofOrder: boolean; ofShop: boolean }>(sql`select
    coalesce(buyer_id = ${by}, false) as "ofOrder", ${worksForAShopIn(by, sql`id`)} as "ofShop" from orders where id = ${orderId}`);
  return rows[0] ?? { ofOrder: false, ofShop: false };
}

export type NewDispute = Readonly<{
  id: string;
  attemptId: string;
  orderId: string;
  wallet: string;
  reference: string;
  amountMinor: bigint;
  /** A day in Dhaka. */
  noticedOn: string;
  note: string;
  differenceId: string | null;
  by: string;
  actor: string;
}>;

/** Violates `dispute_reference` where the wallet's word was written down before. */
export async function insertDispute(tx: Tx, d: NewDispute): Promise<void> {
  await tx.execute(sql`
    with made as (insert into dispute (id, attempt_id, order_id, wallet, reference, amount_minor, noticed_on, note, state, difference_id, made_by)
      values (${d.id}, ${d.attemptId}, ${d.orderId}, ${d.wallet}, ${d.reference}, ${d.amountMinor.toString()}, ${d.noticedOn}, ${d.note},
        'open', ${d.differenceId}, ${d.by}) returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor, reason)
    select 'dispute', id, ${d.orderId}, 'open', 'noticed', ${d.actor}, ${d.reference} from made`);
}

/** While a wallet looks into it, nothing of the order that would move its money twice. */
export async function isInDispute(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from dispute where order_id = ${orderId} and state = 'open'`,
  );
  return rows.length > 0;
}

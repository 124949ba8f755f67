import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { undisputed } from "../vendor/delivery.ts";

export type LatePaid = Readonly<{
  isInShop: boolean;
  /** What a wallet paid of it, and up to how much support gives back alone, in poisha. */
  paid: bigint;
  limit: bigint;
}>;

/**
 * A part that a wallet has paid for, whose promised day is over and which is not there: its buyer may have his money back (Digital
 * Commerce Guidelines 2021, paid but late). Null: it is none, or its money is disputed at the wallet, its courier says that it is at its end or on its
 * way back, or it brings what was agreed to be exchanged. Its order is locked by whoever asks.
 */
export async function findLatePaid(tx: Tx, partId: string): Promise<LatePaid | null> {
  const { rows } = await tx.execute<{ isInShop: boolean; paid: string; limit: string }>(sql`
    select sub_order.state in ('confirmed','accepted','packed') as "isInShop", p.paid::text as paid, setting_now('cancel_alone_minor', 500000)::text as limit
      from sub_order join orders o on o.id = sub_order.order_id
        cross join lateral (select sub_order.total_minor - sub_order.taken_goods_minor - sub_order.taken_delivery_minor
          - (cash_of(o.method, sub_order.total_minor, sub_order.advance_minor) - sub_order.door_less_minor) as paid) p
     where sub_order.id = ${partId} and sub_order.state in ('confirmed','accepted','packed','handed_over','in_transit') and sub_order.promised_by < now()
       and o.swap_id is null and p.paid > 0 and ${undisputed}
       and not exists (select from dispute d where d.order_id = o.id and d.state <> 'won')
       and exists (select from payment_attempt a where a.order_id = o.id and a.state in ('captured','partially_refunded'))
       and not exists (select from consignment c where c.sub_order_id = sub_order.id
         and c.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received','lost','damaged'))`);
  const [row] = rows;
  return row ? { ...row, paid: BigInt(row.paid), limit: BigInt(row.limit) } : null;
}

/** Its buyer has asked for his money while it was on its way: it is owed already, whatever becomes of the parcel. */
export async function isCalledBack(tx: Tx, partId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from refund where sub_order_id = ${partId} and born_of = 'sub_order_late'`,
  );
  return rows.length > 0;
}

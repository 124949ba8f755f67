import type { SwapReason } from "@haat/core/swap-states";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewSwap = Readonly<{
  id: string;
  /** The old order, which is locked. */
  orderId: string;
  lineId: string;
  quantity: number;
  variantId: string;
  reason: SwapReason;
  /** `buyer`, or who of ours asks for him. */
  askedBy: string;
  actor: string;
}>;

/**
 * Kept until its shop answers, at the prices of this moment. False: the line was not delivered, its shop has its money for it already, or was
 * itself given in exchange; so many of its pieces are not left; or its shop does not sell such a thing, or has not so many.
 */
export async function askSwap(tx: Tx, swap: NewSwap): Promise<boolean> {
  const { id, orderId, lineId, quantity, variantId, reason, askedBy, actor } = swap;
  const { rows } = await tx.execute(sql`
    with made as (insert into swap (id, order_id, sub_order_id, vendor_id, order_line_id, quantity, worth_minor, price_minor, variant_id, reason, asked_by)
      select ${id}, l.order_id, l.sub_order_id, l.vendor_id, l.id, ${quantity}, l.unit_price_minor * ${quantity}, v.price_minor * ${quantity}, v.id, ${reason}, ${askedBy}
        from order_line l join sub_order s on s.id = l.sub_order_id join orders o on o.id = l.order_id
          join variant v on v.id = ${variantId} and v.vendor_id = l.vendor_id and v.state = 'published' join product p on p.id = v.product_id and p.state = 'published'
          join vendor w on w.id = l.vendor_id and w.state = 'open' join stock k on k.variant_id = v.id
       where l.id = ${lineId} and l.order_id = ${orderId} and s.state = 'delivered' and o.swap_id is null
         and k.on_hand - k.held - k.committed >= ${quantity} and ${openPieces} >= ${quantity}
         and not exists (select from dispute d where d.order_id = o.id and d.state = 'open')
      returning id, order_id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'swap', id, order_id, 'asked', 'asked', ${actor} from made returning id`);
  return rows.length === 1;
}

/** Of a line `l`: pieces that nobody gave back or asks to, and that no exchange has taken. */
export const openPieces = sql`l.quantity - swapped_of(l.id) - (select coalesce(sum(g.quantity), 0) from refund_case_line g
  join refund_case c on c.id = g.case_id where g.order_line_id = l.id and g.swap_id is null and c.state in ('requested','approved'))`;

import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Orders of which something was brought some days ago, and whose buyer has said nothing and was not asked. */
export const ordersToAsk = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask<{ id: string }>(sql`
    select s.order_id as id from sub_order s cross join (select setting_now('review_ask_days', 3)::int as days) t
     where s.delivered_at <= now() - make_interval(days => t.days) and s.delivered_at > now() - make_interval(days => t.days + 7)
       and s.state in ('delivered','completed') and not exists (select from review_ask a where a.order_id = s.order_id)
       and not exists (select from review r where r.order_id = s.order_id)
     group by s.order_id order by min(s.delivered_at) limit ${limit}`);

/** False: another was quicker. */
export async function noteAsked(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`insert into review_ask (order_id) values (${orderId}) on conflict do nothing returning order_id`,
  );
  return rows.length === 1;
}

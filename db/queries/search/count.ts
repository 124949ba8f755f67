import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** What was bought in the last thirty days, as far as it was not called off. Orders wait for none of it. */
export const countSold = (books: Books, now: Date): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`
      with sold as (
        select l.product_id, sum(l.quantity)::int as units from order_line l join orders r on r.id = l.order_id join sub_order b on b.id = l.sub_order_id
         where r.placed_at > ${now.toISOString()}::timestamptz - interval '30 days' and b.state <> 'cancelled' group by 1)
      update search_product s set popularity = t.units
        from (select product_id, max(units)::int as units from (
                select product_id, units from sold union all select product_id, 0 from search_product where popularity > 0) u group by 1) t
       where s.product_id = t.product_id and s.popularity <> t.units`);
  });

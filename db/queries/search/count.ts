import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** In how many goods each word stands: what a search's cost is guessed from. A guess may be old, so this is done now and then. */
export const countWords = (books: Books): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`
      update search_word w set uses = t.uses, title_uses = t.title_uses
        from (select code / 8 as id, count(*) as uses, count(*) filter (where code % 8 = 0) as title_uses
                from search_product s cross join unnest(s.terms) code where s.shown group by 1) t
       where w.id = t.id and (w.uses, w.title_uses) is distinct from (t.uses, t.title_uses)`);
  });

/** What was bought in the last thirty days, as far as it was not called off. Orders wait for none of it. */
export const countSold = (books: Books, now: Date): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`
      update search_product s set popularity = coalesce(t.units, 0)
        from search_product o left join (
          select l.product_id, sum(l.quantity)::int as units from order_line l join orders r on r.id = l.order_id join sub_order b on b.id = l.sub_order_id
           where r.placed_at > ${now.toISOString()}::timestamptz - interval '30 days' and b.state <> 'cancelled' group by 1) t on t.product_id = o.product_id
       where s.product_id = o.product_id and s.popularity <> coalesce(t.units, 0)`);
  });

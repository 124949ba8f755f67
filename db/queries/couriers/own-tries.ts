import { mostOwnTries, type OwnTryReason, type TryWish } from "@haat/core/tries";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewTry = Readonly<{ partId: string; reason: OwnTryReason; note: string | null; by: string }>;
/** Its number among the part's tries, and by when to come again. */
export type NotedTry = Readonly<{ nth: number; until: string }>;

/** Once a day and three times at most, of what no courier carries, on its way. Null: it is not that, or was tried enough. */
export async function noteOwnTry(tx: Tx, { partId, reason, note, by }: NewTry): Promise<NotedTry | null> {
  const { rows } = await tx.execute<NotedTry>(sql`
    insert into own_try (sub_order_id, order_id, nth, reason, note, made_by)
    select s.id, s.order_id, 1 + t.n, ${reason}, ${note}, ${by} from sub_order s
      cross join lateral (select count(*) as n, max((w.made_at at time zone 'Asia/Dhaka')::date) as day from own_try w where w.sub_order_id = s.id) t
     where s.id = ${partId} and s.state = 'in_transit' and is_own_delivery(s.id) and t.n < ${mostOwnTries}
       and t.day is distinct from (now() at time zone 'Asia/Dhaka')::date
    returning nth, next_evening(made_at) as until`);
  return rows[0] ?? null;
}

type Wished = Readonly<{ partId: string; wish: TryWish; askedBy: string }>;

/** Of the last try, once, while there is another to come and until six in the evening of the day after. Which try; null: none may be said. */
export async function wishOwnTry(tx: Tx, { partId, wish, askedBy }: Wished): Promise<number | null> {
  const { rows } = await tx.execute<{ nth: number }>(sql`
    update own_try w set wish = ${wish}, wish_by = ${askedBy}, wished_at = now()
     where w.sub_order_id = ${partId} and w.wish is null and is_own_delivery(w.sub_order_id) and now() < next_evening(w.made_at)
       and w.nth < ${mostOwnTries} and w.nth = (select max(x.nth) from own_try x where x.sub_order_id = w.sub_order_id)
    returning nth`);
  return rows[0]?.nth ?? null;
}

import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/**
 * Whose day is over gets his number, and every stay of his ends; one at a time. A number that has become somebody else's
 * meanwhile stays his, and the change ends without one. False: nobody's day is over.
 */
export async function finishPhoneChange(books: Books): Promise<boolean> {
  const rows = await books.ask(sql`with due as (
      select c.id, c.user_id, c.phone_sealed, c.phone_hash, c.phone_tail, c.proven_by,
        exists (select from user_account o where o.phone_hash = any(hashes_of(c.phone_hash)) and o.id <> c.user_id) as is_taken
      from phone_change c where c.state = 'waiting' and c.due_at <= now() order by c.due_at limit 1 for update of c skip locked),
    ended as (
      update phone_change c set state = case when due.is_taken then 'refused' else 'done' end, ended_at = now()
        from due where c.id = due.id returning c.id),
    moved as (
      update user_account u set phone_sealed = due.phone_sealed, phone_hash = due.phone_hash, phone_tail = due.phone_tail
        from due where u.id = due.user_id and u.erased_at is null and not due.is_taken returning u.id, due.proven_by),
    signed_out as (
      update session s set ended_at = now(), end_reason = 'phone_changed' from moved
        where s.user_id = moved.id and s.ended_at is null and moved.proven_by <> 'first')
    select id from ended`);
  return rows.length > 0;
}

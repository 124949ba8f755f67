import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

const keptYears = 2;

/** Once it is decided, what was kept of somebody erased only because it was reported. */
export const forgetIfErased = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`update conversation_message m set text = '—' where m.id = ${id} and m.text <> '—'
    and exists (select from conversation c join user_account u on u.id = c.buyer_id where c.id = m.conversation_id and u.erased_at is not null)`));

/** Of this many that are too old to be kept; how many it were. */
export async function forgetMessages(books: Books, limit: number): Promise<number> {
  const rows = await books.ask(sql`update conversation_message set text = '—' where id in (
    select m.id from conversation_message m where m.text <> '—' and m.made_at < now() - make_interval(years => ${keptYears})
      and not exists (select from review_report w where w.message_id = m.id and w.closed_at is null)
      order by m.made_at limit ${limit} for update skip locked) returning id`);
  return rows.length;
}

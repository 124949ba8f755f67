import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

const keptYears = 2;

/** Of this many that are too old to be kept; how many it were. */
export async function forgetMessages(books: Books, limit: number): Promise<number> {
  const rows = await books.ask(sql`update conversation_message set text = '—' where id in (
    select m.id from conversation_message m where m.text <> '—' and m.made_at < now() - make_interval(years => ${keptYears})
      order by m.made_at limit ${limit} for update skip locked) returning id`);
  return rows.length;
}

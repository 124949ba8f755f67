import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** So many at once hold up nobody. */
export const forgottenAtOnce = 1000;

/**
 * After twelve months nothing is left of why somebody was called, what was heard, and what was said of it on either side. That the order waited and when,
 * stays in its history; of why nothing is in there. How many it were.
 */
export async function forgetAsked(books: Books): Promise<number> {
  const rows = await books.ask(sql`delete from order_risk where id in (
    select id from order_risk where made_at <= now() - interval '12 months' order by made_at limit ${forgottenAtOnce}) returning id`);
  return rows.length;
}

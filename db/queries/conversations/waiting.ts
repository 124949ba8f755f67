import type { Side } from "@haat/core/conversations";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Who is at his page reads it himself; who has not by then is sent word. */
const patienceMinutes = 5;

/** As the two partial indexes have it. */
const waits: Readonly<Record<Side, SQL>> = {
  buyer: sql`coalesce(c.buyer_read_at < c.last_at, true) and c.buyer_told_at is null and c.buyer_quiet is null`,
  shop: sql`coalesce(c.shop_read_at < c.last_at, true) and c.shop_told_at is null and c.shop_quiet is null`,
};
const isDue: SQL = sql`c.last_at < now() - make_interval(mins => ${patienceMinutes})`;

/** Of whom this side has something unread and was not sent word of it, the oldest first. */
export const waitingToHear = (books: Books, side: Side, limit: number): Promise<{ id: string }[]> =>
  books.ask(
    sql`select c.id from conversation c where ${waits[side]} and ${isDue} order by c.last_at limit ${limit}`,
  );

export type Unheard = Readonly<{ buyerId: string; vendorId: string; slug: string; at: string }>;

/** Noted as told, once until it is read. Null: it was read or told meanwhile. */
export async function takeUnheard(tx: Tx, side: Side, id: string): Promise<Unheard | null> {
  const { rows } =
    await tx.execute<Unheard>(sql`update conversation c set ${sql.raw(`${side}_told_at`)} = now() from vendor v
    where c.id = ${id} and v.id = c.vendor_id and ${waits[side]} and ${isDue}
    returning c.buyer_id as "buyerId", c.vendor_id as "vendorId", v.slug, c.last_at::text as at`);
  return rows[0] ?? null;
}

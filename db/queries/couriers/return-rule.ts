import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Who bears what a parcel's way back costs. */
export type ReturnBearer = "market" | "shop";

/**
 * As it stood when the part was given to its courier, or asked for; before that, as it stands now. What two of finance change later
 * binds no parcel that has left.
 */
const bearerOf = (partId: string): SQL => sql`
  with moment as (select coalesce((select coalesce(b.asked_at, c.handed_at) from consignment c left join parcel_booking b on b.consignment_id = c.id
      where c.sub_order_id = ${partId} and c.state <> 'void' order by c.handed_at desc limit 1), clock_timestamp()) as at)
  select coalesce((select s.value #>> '{}' from setting s, moment m where s.name = 'return_bearer' and s.valid_from <= m.at
    and (s.valid_to is null or s.valid_to > m.at) order by s.valid_from desc limit 1), 'market') as bearer`;

export async function returnBearerOf(tx: Tx, partId: string): Promise<ReturnBearer> {
  const { rows } = await tx.execute<{ bearer: ReturnBearer }>(bearerOf(partId));
  return rows[0]?.bearer ?? "market";
}

/** The same for whoever only reads it. */
export async function shownReturnBearer(books: Books, partId: string): Promise<ReturnBearer> {
  const [row] = await books.ask<{ bearer: ReturnBearer }>(bearerOf(partId));
  return row?.bearer ?? "market";
}

import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Who bears what a parcel's way back costs. `buyer`: of what he has paid ahead, and no more. */
export type ReturnBearer = "market" | "shop" | "buyer";

const ruleAt = (
  at: SQL,
): SQL => sql`coalesce((select s.value #>> '{}' from setting s where s.name = 'return_bearer' and s.valid_from <= ${at}
    and (s.valid_to is null or s.valid_to > ${at}) order by s.valid_from desc limit 1), 'market')`;

/**
 * As it stood when the part was given to its courier, or asked for; before that, as it stands now. What two of finance change later
 * binds no parcel that has left. A buyer bears it only where he paid a part ahead, was told so when he ordered, and the parcel did not
 * turn back after the day it was promised for: otherwise the market does.
 */
const bearerOf = (partId: string): SQL => sql`
  with moment as (select coalesce((select coalesce(b.asked_at, c.handed_at) from consignment c left join parcel_booking b on b.consignment_id = c.id
      where c.sub_order_id = ${partId} and c.state <> 'void' order by c.handed_at desc limit 1), clock_timestamp()) as at),
    rule as (select ${ruleAt(sql`m.at`)} as bearer from moment m)
  select case when r.bearer <> 'buyer' or exists (select from sub_order p join orders o on o.id = p.order_id
      where p.id = ${partId} and o.method <> 'cod' and o.advance_minor is not null and ${ruleAt(sql`o.placed_at`)} = 'buyer'
        and coalesce((select min(t.at) from transition t where t.machine = 'sub_order' and t.subject_id = p.id and t.to_state = 'rto_in_transit'),
          now()) <= p.promised_by) then r.bearer else 'market' end as bearer from rule r`;

export async function returnBearerOf(tx: Tx, partId: string): Promise<ReturnBearer> {
  const { rows } = await tx.execute<{ bearer: ReturnBearer }>(bearerOf(partId));
  return rows[0]?.bearer ?? "market";
}

/** The same for whoever only reads it. */
export async function shownReturnBearer(books: Books, partId: string): Promise<ReturnBearer> {
  const [row] = await books.ask<{ bearer: ReturnBearer }>(bearerOf(partId));
  return row?.bearer ?? "market";
}

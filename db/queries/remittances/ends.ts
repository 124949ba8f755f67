import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** What a row may say of a parcel `x` of order `y` that our own record does not know: asked first, for few are. */
const mayLackEnd: SQL = sql`(y.swap_id is not null or r.outcome in ('partial','exchange')
  or r.outcome = 'delivered' and x.state <> 'delivered' and x.ended_due_minor is null)`;

/**
 * Of a row `r`: its parcel brings what was agreed to be exchanged, and nobody knows yet how that ends; or it says what a person has yet to
 * say, which pieces stayed at the door; or that one is delivered which brings no cash, of which nothing but the row would ever tell.
 * Nothing of it is taken or posted.
 */
export const lacksEnd: SQL = sql`case when exists (select from consignment x join orders y on y.id = x.order_id where x.id = r.consignment_id and ${mayLackEnd})
  then exists (select from parcel_facts(array[r.consignment_id]) f where f.swap is null and (f.state = 'at_door' and r.outcome in ('delivered','partial','exchange')
    or f.state = 'under_way' and (r.outcome in ('partial','exchange') or f.is_prepaid and r.outcome = 'delivered')) or f.swap = 'open') else false end`;

/** Which of the two it waits for; null: neither. */
export async function endLacking(
  tx: Tx,
  { remittanceId, line }: RowName,
): Promise<"exchange" | "door" | null> {
  const { rows } = await tx.execute<{ lacks: "exchange" | "door" | null }>(
    sql`select case when ${lacksEnd} then (select case when o.swap_id is null then 'door' else 'exchange' end from consignment c join orders o on o.id = c.order_id
        where c.id = r.consignment_id) end as lacks
      from remittance_row r where r.remittance_id = ${remittanceId} and r.line = ${line}`,
  );
  return rows[0]?.lacks ?? null;
}

import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** `reference`: ours, of one that was booked here. */
export type ParcelToAsk = Readonly<{ id: string; number: string; reference: string | null }>;

const isDue = sql`c.ask_after <= now()
  and c.state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','rto_initiated','rto_in_transit')`;
const isReturning = sql`c.state in ('rto_initiated','rto_in_transit')`;
/** Whatever its courier says of it now, the part is at its end; one that is cancelled he may carry all the same for a while. */
const isOver = sql`(s.state in ('returned_to_origin','completed','lost') or (s.state = 'cancelled' and c.handed_at < now() - interval '30 days'))
  and not exists (select from door_outcome d where d.consignment_id = c.id and d.state = 'coming')`;

/** What was called off its courier may carry all the same: it is looked at ever more seldom, a quarter of its age later, and once a week at least. */
const pause = sql`case when s.state = 'cancelled' then least(greatest((now() - c.handed_at) / 4, interval '6 hours'), interval '7 days') else interval '6 hours' end`;

/**
 * Parcels under way of which nobody has told us for hours; each is asked of once until its turn comes again. Those on their way out come
 * before those on their way back, and of one whose part has ended nobody asks again.
 */
export async function claimSilentParcels(
  books: Books,
  { courier, most }: Readonly<{ courier: Courier; most: number }>,
): Promise<readonly ParcelToAsk[]> {
  return books.ask<ParcelToAsk>(sql`with over as (
      select c.id from consignment c join sub_order s on s.id = c.sub_order_id where c.courier = ${courier} and ${isDue} and ${isOver}
       limit 200 for update of c skip locked),
    put_by as (update consignment c set ask_after = now() + interval '10 years' from over where c.id = over.id),
    due as (
      select c.id, ${pause} as pause from consignment c join sub_order s on s.id = c.sub_order_id where c.courier = ${courier} and ${isDue} and not (${isOver})
       order by ${isReturning}, c.ask_after limit ${most} for update of c skip locked)
    update consignment c set ask_after = now() + due.pause from due where c.id = due.id returning c.id, c.number,
      (select b.reference from parcel_booking b where b.consignment_id = c.id) as reference`);
}

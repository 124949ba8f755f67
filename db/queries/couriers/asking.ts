import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** `reference`: ours, of one that was booked here. */
export type ParcelToAsk = Readonly<{ id: string; number: string; reference: string | null }>;

const isDue = sql`c.ask_after <= now()
  and c.state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','rto_initiated','rto_in_transit','lost')`;
const isReturning = sql`c.state in ('rto_initiated','rto_in_transit')`;
/** Since when it should be nowhere: one that was called off he may carry all the same, and one that he has lost he may find. */
const gone = sql`case when c.state = 'lost' then c.state_at when s.state = 'cancelled' then c.handed_at end`;
/** Whatever its courier says of it now, the part is at its end; one that should be nowhere may turn up for a while. */
const isOver = sql`(s.state in ('returned_to_origin','completed') or s.state = 'lost' and c.state <> 'lost' or coalesce(${gone} < now() - interval '30 days', false))
  and not exists (select from door_outcome d where d.consignment_id = c.id and d.state = 'coming')`;

/** What should be nowhere is looked at ever more seldom, a quarter of that time later, and once a week at least. */
const pause = sql`coalesce(least(greatest((now() - ${gone}) / 4, interval '6 hours'), interval '7 days'), interval '6 hours')`;

/**
 * Parcels under way of which nobody has told us for hours; each is asked of once until its turn comes again. Those on their way out come
 * before those on their way back, and of one whose part has ended nobody asks again.
 */
export async function claimSilentParcels(
  books: Books,
  { courier, most, isSeldom }: Readonly<{ courier: Courier; most: number; isSeldom: boolean }>,
): Promise<readonly ParcelToAsk[]> {
  return books.ask<ParcelToAsk>(sql`with over as (
      select c.id from consignment c join sub_order s on s.id = c.sub_order_id where c.courier = ${courier} and ${isDue} and ${isOver}
       limit 200 for update of c skip locked),
    put_by as (update consignment c set ask_after = now() + interval '10 years' from over where c.id = over.id),
    due as (
      select c.id, greatest(${pause}, ${isSeldom ? "1 day" : "6 hours"}::interval) as pause from consignment c join sub_order s on s.id = c.sub_order_id where c.courier = ${courier} and ${isDue} and not (${isOver})
       order by ${isReturning} or c.state = 'lost', c.ask_after limit ${most} for update of c skip locked)
    update consignment c set ask_after = now() + due.pause from due where c.id = due.id returning c.id, c.number,
      (select b.reference from parcel_booking b where b.consignment_id = c.id) as reference`);
}

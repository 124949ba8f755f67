import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** `reference`: ours, of one that was booked here. */
export type ParcelToAsk = Readonly<{ id: string; number: string; reference: string | null }>;

/** Parcels under way of which nobody has told us for hours; each is asked of once until its turn comes again. */
export async function claimSilentParcels(
  books: Books,
  { courier, most }: Readonly<{ courier: Courier; most: number }>,
): Promise<readonly ParcelToAsk[]> {
  return books.ask<ParcelToAsk>(sql`with due as (
      select id from consignment where courier = ${courier} and ask_after <= now()
        and state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','rto_initiated','rto_in_transit')
       order by ask_after limit ${most} for update skip locked)
    update consignment c set ask_after = now() + interval '6 hours' from due where c.id = due.id returning c.id, c.number,
      (select b.reference from parcel_booking b where b.consignment_id = c.id) as reference`);
}

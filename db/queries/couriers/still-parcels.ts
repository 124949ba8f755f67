import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type StillParcels = Readonly<{
  cause: "stale" | "unshelved";
  courier: Courier;
  count: number;
  /** The parcel that has stood longest. */
  oldest: string;
}>;

/**
 * Of each courier (`couriers.md` 7): parcels under way of which nothing was heard for seven days, and those whose way back has ended three
 * days ago, or goes on for fourteen, without their shop having the goods in its hands.
 */
export const stillParcels = (books: Books): Promise<StillParcels[]> =>
  books.ask<StillParcels>(sql`select p.cause, p.courier, count(*)::int as count, (array_agg(p.id order by p.at, p.id))[1] as oldest from (
      select 'stale' as cause, c.courier, c.id, coalesce(c.state_at, c.handed_at) as at from consignment c join sub_order s on s.id = c.sub_order_id
        where c.state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold') and s.state in ('handed_over','in_transit')
          and coalesce(c.state_at, c.handed_at) < now() - interval '7 days'
      union all select 'unshelved', c.courier, c.id, coalesce(c.state_at, c.handed_at) from sub_order s join consignment c on c.sub_order_id = s.id and c.state <> 'void'
        where s.state = 'rto_in_transit' and coalesce(c.state_at, c.handed_at) < now() - case c.state when 'rto_received' then interval '3 days' else interval '14 days' end) p
    group by p.cause, p.courier order by p.cause, p.courier`);

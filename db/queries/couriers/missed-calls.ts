import type { MissedCallOutcome } from "@haat/core/tries";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { stoppedBy } from "./tries.ts";

type NewCall = Readonly<{ consignmentId: string; outcome: MissedCallOutcome; by: string }>;

/** Each call once it was made, while the parcel stands where its rider left it, under the word that stopped it. False: it goes on, or is at its end. */
export async function keepParcelCall(tx: Tx, { consignmentId, outcome, by }: NewCall): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`insert into parcel_call (consignment_id, order_id, event_id, outcome, made_by)
    select c.id, c.order_id, e.id, ${outcome}, ${by} from consignment c join sub_order s on s.id = c.sub_order_id
      cross join lateral (select ${stoppedBy} as id) e
     where c.id = ${consignmentId} and c.state in ('attempt_failed','on_hold') and s.state = 'in_transit' and e.id is not null
    returning id`);
  return rows.length === 1;
}

type OwnCall = Readonly<{ partId: string; outcome: MissedCallOutcome; by: string }>;

/** The same after the last try of a shop that carries it itself. */
export async function keepOwnCall(tx: Tx, { partId, outcome, by }: OwnCall): Promise<boolean> {
  const { rows } = await tx.execute(sql`insert into parcel_call (order_id, own_try_id, outcome, made_by)
    select w.order_id, w.id, ${outcome}, ${by} from own_try w where w.sub_order_id = ${partId} and is_own_delivery(w.sub_order_id)
      and w.nth = (select max(x.nth) from own_try x where x.sub_order_id = w.sub_order_id)
    returning id`);
  return rows.length === 1;
}

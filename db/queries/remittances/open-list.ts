import { type SQL, sql } from "drizzle-orm";
import { claimedLeft } from "./claimed-left.ts";
import { closedAt, uninvoicedAt } from "./late-cash.ts";

/** Cash of parcel `k` that no row has settled; nothing was to be taken of what has none. */
export const left: SQL = sql`coalesce(k.due_minor - k.settled_minor - k.moved_minor, 0)`;
/** By the courier, when parcel `c` ended at its door; where nobody says it, when we first owed or were owed. */
const endedAt: SQL = sql`coalesce(${closedAt}, h.made_at, c.state_at, c.handed_at)`;
/** Whole days of Dhaka since its door. */
const days: SQL = sql`(dhaka_day() - (${endedAt} at time zone 'Asia/Dhaka')::date)`;
const bucket: SQL = sql`case when ${days} <= 7 then '0-7' when ${days} <= 14 then '8-14' when ${days} <= 30 then '15-30' else '30+' end`;
/** No row stands for it, and one should: it ended before the end of his latest statement, or fourteen days ago. */
const isMissing: SQL = sql`(live_taking(c.id) is null and (${uninvoicedAt(endedAt)} or coalesce(${endedAt} <= (select max(f.period_end) from remittance_file f
  where f.courier = c.courier and f.state = 'matched'), false)))`;

/** What is open of parcel `c`: its cash `k`, and what we owe for carrying it, `h`. */
const sums: SQL = sql`left join courier_cash k on k.consignment_id = c.id and k.state = 'open'
  left join (select consignment_id, sum(due_minor - settled_minor) as charge, min(made_at) as made_at from courier_charge where state = 'open' group by consignment_id) h on h.consignment_id = c.id`;

/**
 * Whatever a courier owes of a parcel, be it money or a line in a statement (`couriers.md` 10.10): cash that no row has settled, or that is claimed
 * because none does, a charge that none has named, and what ended without either and stands in none. It begins with what is open, whatever has ended before.
 */
const owed: SQL = sql`select consignment_id as id from courier_cash where state = 'open' union select consignment_id from courier_charge where state = 'open'
  union select consignment_id from courier_claim where kind = 'missing' and state = 'open' union select e.id from unstated_parcel n join consignment e on e.id = n.consignment_id where (e.state in ('delivered','partly_delivered','exchanged','rto_received')
      or e.state in ('rto_initiated','rto_in_transit') and exists (select from sub_order s where s.id = e.sub_order_id and s.state = 'returned_to_origin'))
    and not exists (select from courier_cash x where x.consignment_id = e.id and x.state <> 'undone') and not exists (select from remittance_taking t where t.consignment_id = e.id
      and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth))`;

/** The open list of `which`, for a query of its own: amounts are poisha. */
export const openList = (
  which: SQL = sql`true`,
): SQL => sql`select c.id, c.courier, c.number, c.order_id, c.vendor_id, c.state, ${endedAt} as since, ${days} as days, ${bucket} as bucket,
    coalesce(k.due_minor, 0) as due, ${left} as left, coalesce(h.charge, 0) as charge, ${claimedLeft(sql`c.id`)} as claimed, ${isMissing} as "isMissing"
  from consignment c join (${owed}) w on w.id = c.id ${sums} where ${which}`;

/** When that parcel stands on it, whether it still does or not. */
export const placeOf = (id: string): SQL =>
  sql`(select ${endedAt} from consignment c ${sums} where c.id = ${id})`;

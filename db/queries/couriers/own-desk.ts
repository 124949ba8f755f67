import { type SQL, sql } from "drizzle-orm";
import type { ParcelDeskView } from "./desk.ts";

type Own = Readonly<{ since: SQL; deadline: SQL; where: SQL; missed?: SQL }>;

const comeBy: SQL = sql`next_evening(t.made_at)`;
const isOut: SQL = sql`s.state in ('handed_over','in_transit')`;
/** When it left the shop, by the word of whoever took it. */
const left: SQL = sql`(select max(h.at) from transition h where h.machine = 'sub_order' and h.subject_id = s.id and h.to_state = 'handed_over')`;
const silent: SQL = sql`coalesce(t.made_at, ${left}) < now() - interval '3 days'`;
/** Of try `t`: its buyer has not said when he is met, and nobody of ours has reached him. */
export const isOwnUnanswered: SQL = sql`t.wish is null and not exists (select from parcel_call k where k.own_try_id = t.id and k.outcome <> 'no_answer')`;

/** What shops carry themselves, in the lists of what couriers carry; a case is of a courier's parcel alone. */
const shapes: Readonly<Partial<Record<ParcelDeskView, Own>>> = {
  attempts: {
    since: sql`case when now() < ${comeBy} and ${isOwnUnanswered} then ${comeBy} else ${comeBy} + interval '10 years' end`,
    deadline: comeBy,
    missed: sql`json_build_object('outcome', (select k.outcome from parcel_call k where k.own_try_id = t.id order by k.id desc limit 1), 'isAsked', t.wish is not null, 'isReminded', t.told_at is not null)`,
    where: sql`s.state = 'in_transit' and t.id is not null`,
  },
  late: {
    since: sql`coalesce(s.promised_by, ${left})`,
    deadline: sql`s.promised_by`,
    where: sql`${isOut} and (s.promised_by < now() or ${silent})`,
  },
  returning: {
    since: sql`coalesce(d.made_at, (select h.at from transition h where h.machine = 'sub_order' and h.subject_id = s.id and h.to_state = 'rto_in_transit'))`,
    deadline: sql`null::timestamptz`,
    where: sql`(s.state = 'rto_in_transit' or s.id in (select x.sub_order_id from door_outcome x where x.state = 'coming' and x.consignment_id is null))`,
  },
};

type Ask = Readonly<{ after: Readonly<{ since: string; id: string }> | null; limit: number }>;

/** The rows of `listParcels` that no courier carries, by `at` and `id`; null: such a list has none. */
export function ownRows(view: ParcelDeskView, { after, limit }: Ask): SQL | null {
  const shape = shapes[view];
  if (!shape) return null;
  const { since, deadline, where, missed = sql`null::json` } = shape;
  return sql`select s.id, ${since} as at, s.id as "partId", s.order_id as "orderId", o.number || '-' || s.seq as number,
      json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, null::text as courier, null::text as consignment,
      case when s.state <> 'rto_in_transit' and d.state = 'coming' then 'partly_delivered' end as state,
      coalesce(t.made_at, ${left}) as "stateAt", ${deadline} as deadline, ${missed} as missed, null::json as case
    from sub_order s join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
      left join lateral (select w.* from own_try w where w.sub_order_id = s.id order by w.nth desc limit 1) t on true
      left join door_outcome d on d.sub_order_id = s.id
    where ${where} and not exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void')
      ${after ? sql`and (${since}, s.id) > (${after.since}::timestamptz, ${after.id})` : sql``}
    order by ${since}, s.id limit ${limit}`;
}

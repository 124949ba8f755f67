import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type ReturnCount = Readonly<{
  by: "all" | "shop" | "area" | "courier";
  /** Null: all that the list has no room for, so many `groups` together. */
  bn: string | null;
  en: string | null;
  groups: number;
  sent: number;
  back: number;
  partial: number;
  lost: number;
  /** Poisha. */
  charged: string;
}>;

/** Stands where a courier's name does: the shop carried it itself. */
export const ownDelivery = "own";

type Ask = Readonly<{
  /** Dhaka days, both counted. */
  fromDay: string;
  toDay: string;
  /** Null: of every shop. */
  vendorId: string | null;
}>;

const counts: SQL = sql`count(*)::int as sent, count(*) filter (where is_back)::int as back, count(*) filter (where is_partial)::int as partial,
  count(*) filter (where is_lost)::int as lost, coalesce(sum(charged), 0) as charged`;
const grouped = (by: ReturnCount["by"], most: number, [key, bn, en]: readonly [SQL, SQL, SQL]): SQL =>
  sql`(select ${by}::text as by, max(bn) filter (where n <= ${most}) as bn, max(en) filter (where n <= ${most}) as en, count(*)::int as groups,
      sum(sent)::int as sent, sum(back)::int as back, sum(partial)::int as partial, sum(lost)::int as lost, sum(charged)::text as charged
    from (select g.*, row_number() over (order by back desc, sent desc, en) as n from (select max(${bn}) as bn, max(${en}) as en, ${counts} from parcel group by ${key}) g) x
    group by least(n, ${most + 1}) order by min(n))`;

/** Of parcels that their couriers fetched in these days, or that their shops took out themselves: how many came back, stayed in part or were lost, in one question. Nothing of a buyer is read but his thana, which is named with its district: many districts have a Sadar. */
export const countReturns = (
  books: Books,
  { fromDay, toDay, vendorId }: Ask,
  most = 50,
): Promise<ReturnCount[]> => {
  const ofShop = vendorId === null ? sql`` : sql`and s.vendor_id = ${vendorId}`;
  return books.ask<ReturnCount>(sql`
    with parcel as materialized (
      select c.courier, s.vendor_id, v.name_bn, v.name_en, o.area_bn, o.area_en, o.district_bn, o.district_en, s.state in ('rto_in_transit','returned_to_origin') as is_back,
        c.state in ('partly_delivered','exchanged') as is_partial, s.state = 'lost' as is_lost,
        (select sum(k.due_minor) from courier_charge k where k.consignment_id = c.id and k.leg = 'rto' and k.state <> 'undone') as charged
      from consignment c join sub_order s on s.id = c.sub_order_id join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
      where c.state not in ('created','label_ready','void') and c.handed_at >= ${fromDay}::date::timestamp at time zone 'Asia/Dhaka'
        and c.handed_at < (${toDay}::date + 1)::timestamp at time zone 'Asia/Dhaka' ${ofShop}
      union all
      select ${ownDelivery}, s.vendor_id, v.name_bn, v.name_en, o.area_bn, o.area_en, o.district_bn, o.district_en, s.state in ('rto_in_transit','returned_to_origin'),
        exists (select from door_outcome d where d.sub_order_id = s.id and d.case_id is not null), s.state = 'lost', null
      from transition h join sub_order s on s.id = h.subject_id join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
      where h.machine = 'sub_order' and h.to_state = 'handed_over' and s.state not in ('packed','cancelled')
        and not exists (select from transition n where n.machine = h.machine and n.subject_id = h.subject_id and n.to_state = h.to_state and n.id > h.id)
        and h.at >= ${fromDay}::date::timestamp at time zone 'Asia/Dhaka'
        and h.at < (${toDay}::date + 1)::timestamp at time zone 'Asia/Dhaka'
        and not exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void') ${ofShop})
    select 'all' as by, '' as bn, '' as en, 1 as groups, sent, back, partial, lost, charged::text from (select ${counts} from parcel) x
    union all ${grouped("shop", most, [sql`vendor_id`, sql`name_bn`, sql`name_en`])}
    union all ${grouped("area", most, [sql`area_en, district_en`, sql`area_bn || ', ' || district_bn`, sql`area_en || ', ' || district_en`])}
    union all ${grouped("courier", most, [sql`courier`, sql`courier`, sql`courier`])}`);
};

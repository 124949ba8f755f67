import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type ReturnCount = Readonly<{
  by: "all" | "shop" | "area" | "courier";
  /** Null: all that the list has no room for, so many `groups` together. */
  bn: string | null;
  en: string | null;
  groups: number;
  ended: number;
  back: number;
  partial: number;
  lost: number;
  /** Of `back`, what no charge is booked for: nobody agreed on a price and no statement has named one; it is booked once its shop has it; its shop carried it. */
  unpriced: number;
  coming: number;
  own: number;
  /** Poisha, and of it what shops were charged, what was kept of buyers' advances, and what is left to the market. */
  charged: string;
  shop: string;
  buyer: string;
  market: string;
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

const counts: SQL = sql`count(*)::int as ended, count(*) filter (where is_back)::int as back, count(*) filter (where is_partial)::int as partial,
  count(*) filter (where is_lost)::int as lost, count(*) filter (where unbooked = 'unpriced')::int as unpriced,
  count(*) filter (where unbooked = 'coming')::int as coming, count(*) filter (where unbooked = 'own')::int as own, coalesce(sum(charged), 0) as charged, coalesce(sum(shop), 0) as shop, coalesce(sum(buyer), 0) as buyer`;
const sums: SQL = sql`charged::text, shop::text, buyer::text, (charged - shop - buyer)::text as market`;
const grouped = (by: ReturnCount["by"], most: number, [key, bn, en]: readonly [SQL, SQL, SQL]): SQL =>
  sql`(select x.by, x.bn, x.en, x.groups, x.ended, x.back, x.partial, x.lost, x.unpriced, x.coming, x.own, ${sums} from (select ${by}::text as by, max(bn) filter (where n <= ${most}) as bn,
        max(en) filter (where n <= ${most}) as en, count(*)::int as groups, sum(ended)::int as ended, sum(back)::int as back, sum(partial)::int as partial,
        sum(lost)::int as lost, sum(unpriced)::int as unpriced, sum(coming)::int as coming, sum(own)::int as own, sum(charged) as charged, sum(shop) as shop, sum(buyer) as buyer, min(n) as n
      from (select g.*, row_number() over (order by back desc, ended desc, en) as n from (select max(${bn}) as bn, max(${en}) as en, ${counts} from parcel group by ${key}) g) y
      group by least(n, ${most + 1})) x order by x.n)`;

/** How a parcel ends, the last that was said of it: what was called delivered and came back has come back. */
const ends: SQL = sql`(h.to_state in ('delivered','rto_in_transit','lost') or h.to_state = 'returned_to_origin' and h.from_state = 'lost')`;
/** Of part `s` with parcel `c`: why no charge is booked for its way back. Without a contract a statement says it, which may say that it is nothing. */
const unbooked: SQL = sql`case when s.state not in ('rto_in_transit','returned_to_origin') then null when c.id is null then 'own'
  when exists (select from courier_charge k where k.consignment_id = c.id and k.leg = 'rto' and k.state <> 'undone') then null
  when contract_on(c.courier, c.vendor_id, (c.handed_at at time zone 'Asia/Dhaka')::date) is not null then case s.state when 'rto_in_transit' then 'coming' end
  when exists (select from courier_charge k where k.consignment_id = c.id and k.leg = 'delivery' and k.state <> 'undone')
    or exists (select from remittance_row r where r.consignment_id = c.id and r.state = 'posted' and r.outcome = 'returned' and r.charge_minor = 0) then null
  else 'unpriced' end`;
/** Of parcel `e` on its way back: what its shop was charged of it and was not given back (J11b), and the same kept of its buyer's advance (J11c); he may have paid for it at the door besides. */
const ofShop: SQL = sql`(select sum(case l.side when 'C' then l.amount else - l.amount end) from journal j join journal_line l on l.journal_id = j.id and l.account = 'R:PENALTY'
  where j.order_id = e.order_id and j.event_type = 'J11b' and split_part(j.event_key, ':', 1) = e.consignment_id)`;
const ofBuyer: SQL = sql`(select sum(case when j.event_key = e.consignment_id then l.amount else - l.amount end) from journal j join journal_line l on l.journal_id = j.id and l.side = 'D'
  where j.event_type = 'J11c' and j.event_key in (e.consignment_id, e.consignment_id || ':back'))`;

/**
 * Of parcels that ended in these days, by the day on which they arrived, turned back or were lost: how many came back, stayed in part or
 * were lost, what couriers charge for the ways back and who bears it, in one question. Nothing of a buyer is read but his thana, which is
 * named with its district: many districts have a Sadar.
 */
export const countReturns = (
  books: Books,
  { fromDay, toDay, vendorId }: Ask,
  most = 50,
): Promise<ReturnCount[]> => {
  const ofOne = vendorId === null ? sql`` : sql`and s.vendor_id = ${vendorId}`;
  return books.ask<ReturnCount>(sql`
    with ended as materialized (
      select s.order_id, c.id as consignment_id, coalesce(c.courier, ${ownDelivery}) as courier, s.vendor_id, v.name_bn, v.name_en, o.area_bn, o.area_en, o.district_bn, o.district_en,
        s.state in ('rto_in_transit','returned_to_origin') as is_back, s.state = 'lost' as is_lost,
        coalesce(c.state in ('partly_delivered','exchanged'), exists (select from door_outcome d where d.sub_order_id = s.id and d.case_id is not null)) as is_partial,
        (select sum(k.due_minor) from courier_charge k where k.consignment_id = c.id and k.leg = 'rto' and k.state <> 'undone') as charged,
        ${unbooked} as unbooked
      from transition h join sub_order s on s.id = h.subject_id join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
        left join consignment c on c.sub_order_id = s.id and c.state <> 'void'
      where h.machine = 'sub_order' and ${ends} and h.at >= ${fromDay}::date::timestamp at time zone 'Asia/Dhaka'
        and h.at < (${toDay}::date + 1)::timestamp at time zone 'Asia/Dhaka' ${ofOne}
        and not exists (select from transition n where n.machine = h.machine and n.subject_id = h.subject_id and n.id > h.id and n.to_state in ('delivered','rto_in_transit','lost'))),
    parcel as materialized (
      select e.*, b.shop, least(coalesce(${ofBuyer}, 0) + kept_at_door(e.consignment_id), e.charged - b.shop) as buyer
        from ended e left join lateral (select coalesce(${ofShop}, 0) as shop) b on e.charged is not null)
    select 'all' as by, '' as bn, '' as en, 1 as groups, ended, back, partial, lost, unpriced, coming, own, ${sums} from (select ${counts} from parcel) x
    union all ${grouped("shop", most, [sql`vendor_id`, sql`name_bn`, sql`name_en`])}
    union all ${grouped("area", most, [sql`area_en, district_en`, sql`area_bn || ', ' || district_bn`, sql`area_en || ', ' || district_en`])}
    union all ${grouped("courier", most, [sql`courier`, sql`courier`, sql`courier`])}`);
};

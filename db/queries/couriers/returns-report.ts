import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type ReturnCount = Readonly<{
  by: "all" | "shop" | "area" | "courier";
  bn: string;
  en: string;
  sent: number;
  back: number;
  /** Poisha; of `all` alone, otherwise null. */
  charged: string | null;
}>;

type Ask = Readonly<{
  /** Dhaka days, both counted. */
  fromDay: string;
  toDay: string;
  /** Null: of every shop. */
  vendorId: string | null;
}>;

const most = 50;
const grouped = (by: ReturnCount["by"], key: SQL, bn: SQL, en: SQL): SQL =>
  sql`(select ${by}::text as by, max(${bn}) as bn, max(${en}) as en, count(*)::int as sent, count(*) filter (where is_back)::int as back, null::text as charged
    from parcel group by ${key} order by back desc, sent desc, max(${en}) limit ${most})`;

/** Of parcels that their couriers fetched in these days: how many came back, in one question. Nothing of a buyer is read but the district. */
export const countReturns = (books: Books, { fromDay, toDay, vendorId }: Ask): Promise<ReturnCount[]> =>
  books.ask<ReturnCount>(sql`
    with parcel as materialized (
      select c.courier, s.vendor_id, v.name_bn, v.name_en, o.district_bn, o.district_en, s.state in ('rto_in_transit','returned_to_origin') as is_back,
        (select sum(k.due_minor) from courier_charge k where k.consignment_id = c.id and k.leg = 'rto') as charged
      from consignment c join sub_order s on s.id = c.sub_order_id join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
      where c.state not in ('created','label_ready','void') and c.handed_at >= ${fromDay}::date::timestamp at time zone 'Asia/Dhaka'
        and c.handed_at < (${toDay}::date + 1)::timestamp at time zone 'Asia/Dhaka' ${vendorId === null ? sql`` : sql`and s.vendor_id = ${vendorId}`})
    select 'all' as by, '' as bn, '' as en, count(*)::int as sent, count(*) filter (where is_back)::int as back, coalesce(sum(charged), 0)::text as charged from parcel
    union all ${grouped("shop", sql`vendor_id`, sql`name_bn`, sql`name_en`)}
    union all ${grouped("area", sql`district_en`, sql`district_bn`, sql`district_en`)}
    union all ${grouped("courier", sql`courier`, sql`courier`, sql`courier`)}`);

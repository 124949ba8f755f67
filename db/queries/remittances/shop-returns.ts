import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** A parcel that nobody took and whose way back its shop was charged for. Sums in poisha, moments in UTC. */
export type ReturnLine = Readonly<{
  partId: string;
  number: string;
  courier: Courier;
  consignment: string;
  /** When it was charged last. */
  chargedAt: string;
  /** Of each time that it was charged: what the way back cost, and the VAT on it. */
  fee: string;
  vat: string;
  /** With VAT, since the statement's row that said so was not this parcel's. */
  back: string;
  backAt: string | null;
  /** When the rule that binds this parcel was read: as its courier was asked for it, or given it. */
  ruledAt: string;
  cursor: string;
}>;
export type ShopReturns = Readonly<{
  /** Of which the shop still bears something, and what that is in all. */
  parcels: number;
  charge: string;
  items: ReturnLine[];
}>;
type Asked = Readonly<{ vendorId: string; after: string | null; limit: number }>;

/** A journal that gives back has the key of what it gives back, and this behind it. */
const isBack: SQL = sql`j.event_key like '%:back'`;

/** What the way back of parcels that nobody took has cost this shop (J11b), parcel by parcel, the last charged first, and in all. */
export async function shopReturns(books: Books, { vendorId, after, limit }: Asked): Promise<ShopReturns> {
  const [row] = await books.ask<ShopReturns>(sql`with charged as materialized (
    select c.id, max(j.created_at) filter (where not ${isBack}) as charged_at, max(j.created_at) filter (where ${isBack}) as back_at,
        coalesce(sum(l.amount) filter (where l.side = 'C' and l.account = 'R:PENALTY'), 0) as fee,
        coalesce(sum(l.amount) filter (where l.side = 'C' and l.account = 'L:VAT_OUT'), 0) as vat,
        coalesce(sum(l.amount) filter (where l.side = 'D'), 0) as back
      from consignment c join journal j on j.order_id = c.order_id and j.event_type = 'J11b' and split_part(j.event_key, ':', 1) = c.id
        join journal_line l on l.journal_id = j.id and l.account in ('R:PENALTY','L:VAT_OUT')
      where c.vendor_id = ${vendorId} and c.state in ('rto_initiated','rto_in_transit','rto_received') group by c.id),
    page as (select x.*, c.sub_order_id, o.number || '-' || s.seq as number, c.courier, c.number as consignment,
        coalesce((select max(b.asked_at) from parcel_booking b where b.consignment_id = c.id), c.handed_at) as ruled_at
      from charged x join consignment c on c.id = x.id join sub_order s on s.id = c.sub_order_id join orders o on o.id = c.order_id
      ${after === null ? sql`` : sql`where (x.charged_at, x.id) < ((select a.charged_at from charged a where a.id = ${after}), ${after})`}
      order by x.charged_at desc, x.id desc limit ${limit})
    select count(*) filter (where fee + vat > back)::int as parcels, coalesce(sum(fee + vat - back), 0)::text as charge,
      (select coalesce(json_agg(json_build_object('partId', p.sub_order_id, 'number', p.number, 'courier', p.courier, 'consignment', p.consignment,
          'chargedAt', p.charged_at, 'fee', p.fee::text, 'vat', p.vat::text, 'back', p.back::text, 'backAt', p.back_at, 'ruledAt', p.ruled_at,
          'cursor', p.id) order by p.charged_at desc, p.id desc), '[]'::json) from page p) as items
    from charged`);
  return row ?? { parcels: 0, charge: "0", items: [] };
}

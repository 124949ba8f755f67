import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type CashLine = Readonly<{
  partId: string;
  number: string;
  courier: Courier;
  consignment: string;
  collectedAt: string;
  collected: string;
  goods: string;
  delivery: string;
  commission: string;
  vat: string;
  stands: "with_courier" | "stated" | "on_the_way" | "received" | "short";
  short: string;
  cursor: string;
}>;

type OfShop = Readonly<{ vendorId: string; stands: string | null; after: string | null; limit: number }>;

/** What he has not named and still owes: of what is claimed, and of what a row that stands for it has left without an explanation. */
const lacking: SQL = sql`((select coalesce(sum(w.amount_minor - w.paid_minor - w.written_minor), 0) from courier_claim w
    where w.consignment_id = k.consignment_id and w.kind = 'short' and w.state = 'open')
  + (select coalesce(sum(greatest(0, least(e.suspense_minor, (r.settled ->> 'moved')::bigint - (r.settled ->> 'claimed')::bigint))), 0)
    from remittance_row r join remittance_case e on e.remittance_id = r.remittance_id and e.line = r.line and e.state = 'open'
    where r.consignment_id = k.consignment_id and r.state = 'posted'))`;
/** Where the money of a shop's own parcels stands. Its statement is received once the bank has credited all that is to come of it. */
const stands: SQL = sql`case when k.state = 'closed' and ${lacking} > 0 then 'short' when k.state = 'open' and t.id is null then 'with_courier'
  when k.state = 'open' then 'stated' when remittance_left(t.id) <= 0 then 'received' else 'on_the_way' end`;
/** The statement that brings it: of the row that stands for it, or of one of no parcel that two have found to be its cash. */
const broughtBy: SQL = sql`coalesce((select x.remittance_id from live_taking(k.consignment_id) x),
  case when k.state = 'closed' then (select s.remittance_id from proposal p join courier_claim_act a on a.proposal_id = p.id and a.act = 'parcel'
    join remittance_case s on s.id = a.case_id where p.kind = 'remittance.end' and p.payload #>> '{remittance,end,consignmentId}' = k.consignment_id
    order by a.id desc limit 1) end)`;
const ofShop = (
  vendorId: string,
): SQL => sql`courier_cash k join consignment c on c.id = k.consignment_id and c.vendor_id = ${vendorId}
  join sub_order s on s.id = k.sub_order_id join orders o on o.id = k.order_id cross join lateral (select ${broughtBy} as id) t`;

/** A shop's parcels that were paid at the door, newest first, by what the books say was earned of each. */
export const shopCash = (books: Books, { vendorId, stands: of, after, limit }: OfShop): Promise<CashLine[]> =>
  books.ask(sql`select s.id as "partId", o.number || '-' || s.seq as number, k.courier, c.number as consignment, k.made_at as "collectedAt", k.due_minor::text as collected,
      s.goods_minor::text as goods, s.delivery_minor::text as delivery, ${stands} as stands, ${lacking}::text as short, k.consignment_id as cursor,
      coalesce((select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id where j.event_type = 'J3' and j.event_key = s.id and l.account = 'R:COMMISSION'), 0)::text as commission,
      coalesce((select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id where j.event_type = 'J3' and j.event_key = s.id and l.account = 'L:VAT_OUT'), 0)::text as vat
    from ${ofShop(vendorId)} where true ${of === null ? sql`` : sql`and ${stands} = ${of}`}
      ${after === null ? sql`` : sql`and (k.made_at, k.consignment_id) < ((select a.made_at from courier_cash a where a.consignment_id = ${after}), ${after})`}
    order by k.made_at desc, k.consignment_id desc limit ${limit}`);

export const shopCashSums = (
  books: Books,
  vendorId: string,
): Promise<{ stands: CashLine["stands"]; parcels: number; collected: string }[]> =>
  books.ask(sql`select stands, count(*)::int as parcels, sum(due_minor)::text as collected from (select ${stands} as stands, k.due_minor from ${ofShop(vendorId)}) x
    group by stands order by stands`);

import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { isUnexplained, isUnpaid } from "./late-cash.ts";
import { openList, placeOf } from "./open-list.ts";

/** Of parcels: what of their cash is open, and what we owe for carrying them. */
type Sum = Readonly<{ parcels: number; amount: string; charge: string }>;

export type ReceivableRow = Readonly<{
  courier: Courier;
  cash: string;
  parcels: number;
  ageing: readonly (Sum & Readonly<{ bucket: string }>)[];
  missing: Sum;
  /** Of what stands in no statement, what is claimed; null: nothing. */
  missingClaimed: Readonly<{ parcels: number; amount: string; oldest: string }> | null;
  inTransit: string;
  oldestTransit: string | null;
  claimed: string;
  suspense: string;
  charges: string;
  /** What he paid ahead and no statement has taken back. */
  ahead: string;
  /** What operators are told of too; null: nothing is late. */
  unpaid: Readonly<{ statements: number; oldest: string }> | null;
  unexplained: Readonly<{ cases: number; oldest: string }> | null;
}>;

/** What each of the couriers holds, by the books and by his outstanding list. */
export const receivables = (books: Books, couriers: readonly Courier[]): Promise<ReceivableRow[]> =>
  books.ask(sql`with open as materialized (${openList()})
    select c.courier, coalesce((select balance from account_balance where account = 'A:COD:' || c.courier), 0)::text as cash,
      (select count(*)::int from open where open.courier = c.courier) as parcels,
      (select coalesce(json_agg(json_build_object('bucket', x.bucket, 'parcels', x.n, 'amount', x.sum, 'charge', x.charge)), '[]') from
        (select bucket, count(*) as n, sum(open.left)::text as sum, sum(open.charge)::text as charge from open where open.courier = c.courier group by bucket) x) as ageing,
      (select json_build_object('parcels', count(*), 'amount', coalesce(sum(open.left), 0)::text, 'charge', coalesce(sum(open.charge), 0)::text)
        from open where open.courier = c.courier and "isMissing") as missing,
      (select json_build_object('parcels', count(*), 'amount', sum(w.amount_minor - w.paid_minor - w.written_minor)::text, 'oldest', min(w.made_at)) from courier_claim w
        where w.courier = c.courier and w.kind = 'missing' and w.state = 'open' having count(*) > 0) as "missingClaimed",
      coalesce((select balance from account_balance where account = 'A:COD_IT:' || c.courier), 0)::text as "inTransit",
      (select min(m.posting_at) from remittance m where m.courier = c.courier and m.posting_at is not null
        and remittance_left(m.id) > 0) as "oldestTransit",
      coalesce((select balance from account_balance where account = 'A:CLAIM:' || c.courier), 0)::text as claimed,
      coalesce((select sum(suspense_minor) from remittance_case s where s.courier = c.courier and s.state = 'open'), 0)::text as suspense,
      (-coalesce((select balance from account_balance where account = 'L:COURIER_PAY:' || c.courier), 0))::text as charges,
      (-coalesce((select balance from account_balance where account = 'L:COURIER_ADV:' || c.courier), 0))::text as ahead,
      (select json_build_object('statements', count(*), 'oldest', min(m.made_at)) from remittance m where m.courier = c.courier and ${isUnpaid} having count(*) > 0) as unpaid,
      (select json_build_object('cases', count(*), 'oldest', min(x.made_at)) from remittance_case x where x.courier = c.courier and ${isUnexplained} having count(*) > 0) as unexplained
    from json_array_elements_text(${JSON.stringify(couriers)}::json) with ordinality c(courier, n) order by c.n`);

export type OutstandingRow = Readonly<{
  consignmentId: string;
  courier: Courier;
  number: string;
  orderId: string;
  order: string;
  shop: Readonly<{ bn: string; en: string }>;
  state: string;
  since: string;
  days: number;
  bucket: "0-7" | "8-14" | "15-30" | "30+";
  /** Cash at its door; nothing of what was paid ahead, or came back. */
  due: string;
  outstanding: string;
  /** What we owe for carrying it and no row has named. */
  charge: string;
  isMissing: boolean;
  /** What of its cash is claimed, because it stands in no statement. */
  claim: Readonly<{ id: string; since: string; amount: string }> | null;
  row: Readonly<{ remittanceId: string; line: number }> | null;
}>;

type Ask = Readonly<{
  courier: Courier | null;
  bucket: string | null;
  onlyMissing: boolean;
  /** Behind this one. */
  after: string | null;
  limit: number;
}>;

/** What couriers have yet to tell of or to pay, by parcel; the longest held first. */
export const outstandingParcels = (
  books: Books,
  { courier, bucket, onlyMissing, after, limit }: Ask,
): Promise<OutstandingRow[]> =>
  books.ask(sql`with open as materialized (${openList(courier === null ? undefined : sql`c.courier = ${courier}`)})
    select p.id as "consignmentId", p.courier, p.number, o.id as "orderId", o.number as "order", json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, p.state, p.since,
      p.days, p.bucket, p.due::text as due, p.left::text as outstanding, p.charge::text as charge, p."isMissing",
      case when p.claimed > 0 then (select json_build_object('id', w.id, 'since', w.made_at, 'amount', p.claimed::text) from courier_claim w
        where w.consignment_id = p.id and w.kind = 'missing' and w.state = 'open') end as claim,
      (select json_build_object('remittanceId', r.remittance_id, 'line', r.line) from remittance_row r where r.consignment_id = p.id and r.state = 'waiting'
        order by r.remittance_id, r.line limit 1) as row
    from open p join orders o on o.id = p.order_id join vendor v on v.id = p.vendor_id
    where ${bucket === null ? sql`true` : sql`p.bucket = ${bucket}`} ${onlyMissing ? sql`and p."isMissing"` : sql``}
      ${after === null ? sql`` : sql`and (p.since, p.id) > (${placeOf(after)}, ${after})`}
    order by p.since, p.id limit ${limit}`);

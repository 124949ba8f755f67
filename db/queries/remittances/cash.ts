import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { closedAt, isUnexplained, isUninvoiced, isUnpaid } from "./late-cash.ts";

const left: SQL = sql`(k.due_minor - k.settled_minor - k.moved_minor)`;
/** Whole days of Dhaka since its door, by the courier. */
const days: SQL = sql`(dhaka_day() - (${closedAt} at time zone 'Asia/Dhaka')::date)`;
const bucket: SQL = sql`case when ${days} <= 7 then '0-7' when ${days} <= 14 then '8-14' when ${days} <= 30 then '15-30' else '30+' end`;
/** No row stands for it, and one should: it ended before the end of his latest statement, or fourteen days ago. */
const isMissing: SQL = sql`(live_taking(k.consignment_id) is null and (${isUninvoiced} or coalesce(${closedAt} <= (select max(f.period_end) from remittance_file f
  where f.courier = k.courier and f.state = 'matched'), false)))`;

type Sum = Readonly<{ parcels: number; amount: string }>;

export type ReceivableRow = Readonly<{
  courier: Courier;
  cash: string;
  parcels: number;
  ageing: readonly (Sum & Readonly<{ bucket: string }>)[];
  missing: Sum;
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
  books.ask(sql`with open as materialized (select k.courier, ${left} as left, ${bucket} as bucket, ${isMissing} as "isMissing" from courier_cash k join consignment c on c.id = k.consignment_id where k.state = 'open')
    select c.courier, coalesce((select balance from account_balance where account = 'A:COD:' || c.courier), 0)::text as cash,
      (select count(*)::int from open where open.courier = c.courier) as parcels,
      (select coalesce(json_agg(json_build_object('bucket', x.bucket, 'parcels', x.n, 'amount', x.sum)), '[]') from
        (select bucket, count(*) as n, sum(open.left)::text as sum from open where open.courier = c.courier group by bucket) x) as ageing,
      (select json_build_object('parcels', count(*), 'amount', coalesce(sum(open.left), 0)::text) from open where open.courier = c.courier and "isMissing") as missing,
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
  due: string;
  outstanding: string;
  isMissing: boolean;
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

/** Cash with couriers that no row has settled; the longest held first, by parcel. */
export const outstandingParcels = (
  books: Books,
  { courier, bucket: of, onlyMissing, after, limit }: Ask,
): Promise<OutstandingRow[]> =>
  books.ask(sql`select k.consignment_id as "consignmentId", k.courier, c.number, o.id as "orderId", o.number as "order", json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, c.state, ${closedAt} as since,
      ${days} as days, ${bucket} as bucket, k.due_minor::text as due, ${left}::text as outstanding, ${isMissing} as "isMissing",
      (select json_build_object('remittanceId', r.remittance_id, 'line', r.line) from remittance_row r where r.consignment_id = k.consignment_id and r.state = 'waiting'
        order by r.remittance_id, r.line limit 1) as row
    from courier_cash k join consignment c on c.id = k.consignment_id join orders o on o.id = k.order_id join vendor v on v.id = c.vendor_id
    where k.state = 'open' ${courier === null ? sql`` : sql`and k.courier = ${courier}`} ${of === null ? sql`` : sql`and ${bucket} = ${of}`}
      ${onlyMissing ? sql`and ${isMissing}` : sql``}
      ${after === null ? sql`` : sql`and (${closedAt}, k.consignment_id) > ((select ${closedAt} from courier_cash k join consignment c on c.id = k.consignment_id where c.id = ${after}), ${after})`}
    order by ${closedAt}, k.consignment_id limit ${limit}`);

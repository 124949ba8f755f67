import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { RemittanceRowLine, RowDispute } from "./rows.ts";

/** A row that waits for too long, whatever it would pay: for its courier's answer, or for us; or in the books, for a look at what is known since. Amounts are poisha. */
export type LateRow = Readonly<{
  remittanceId: string;
  line: number;
  courier: Courier;
  reference: string;
  consignment: string | null;
  order: Readonly<{ id: string; number: string }> | null;
  /** Since when, and how many days that is. */
  since: string;
  days: number;
  payout: string;
  difference: string;
  isUnread: boolean;
  labels: readonly string[];
  dispute: RowDispute | null;
  /** What else is known of the parcel of a posted row. */
  changed: RemittanceRowLine["changed"];
}>;

/** So many days a courier has for his answer. */
const answerDays = 7;
/** And so many business days we have, as rule L12 says of what is not explained. */
const businessDays = 3;

/** Of what waits and is not plain, or was ordered to be posted and is not: since when its courier is asked, or we are. Of what is posted: since when its parcel is another. */
const waiting: SQL = sql`(select r.remittance_id, r.line, r.consignment_id, r.consignment_stated, r.payout_minor, r.difference_minor, r.is_unread, r.findings, r.disputed_at, m.courier, m.reference, a.said, null as changed,
      coalesce((a.said ->> 'at')::timestamptz, r.disputed_at, m.made_at) as since
    from remittance m join remittance_row r on r.remittance_id = m.id and r.state = 'waiting' and (not r.is_plain or m.posting_at is not null)
      left join lateral (select row_answer(r.remittance_id, r.line, r.disputed_at) as said where r.disputed_at is not null) a on true
    where m.state = 'read' and m.made_at < now() - interval '3 days'
  union all select r.remittance_id, r.line, r.consignment_id, r.consignment_stated, r.payout_minor, r.difference_minor, false, r.findings, null, m.courier, m.reference, null, r.compare_because, r.compare_at
    from remittance_row r join remittance m on m.id = r.remittance_id where r.compare_because is not null and r.state = 'posted')`;
/** The last day that lies so far back. */
const lastDay: SQL = sql`(select max(d)::date from generate_series(dhaka_day() - 40, dhaka_day(), interval '1 day') d
  where business_days_since(d::date::timestamp at time zone 'Asia/Dhaka') >= ${businessDays})`;
const isLate: SQL = sql`case when x.disputed_at is not null and x.said is null then x.since <= now() - make_interval(days => ${answerDays})
  else (x.since at time zone 'Asia/Dhaka')::date <= ${lastDay} end`;

type Ask = Readonly<{
  /** Behind this one. */
  after: Readonly<{ since: string; remittanceId: string; line: number }> | null;
  limit: number;
}>;

/** Who waits longest stands first. */
export const lateRows = (books: Books, { after, limit }: Ask): Promise<LateRow[]> =>
  books.ask<LateRow>(sql`select x.remittance_id as "remittanceId", x.line, x.courier, x.reference, coalesce(c.number, x.consignment_stated) as consignment,
      case when o.id is not null then json_build_object('id', o.id, 'number', o.number) end as "order", x.since::text as since,
      (dhaka_day() - (x.since at time zone 'Asia/Dhaka')::date) as days, x.payout_minor::text as payout, x.difference_minor::text as difference, x.is_unread as "isUnread",
      array(select f ->> 'label' from jsonb_array_elements(x.findings) f) as labels,
      case when x.disputed_at is not null then json_build_object('since', x.disputed_at, 'answer', x.said) end as dispute, x.changed
    from ${waiting} x left join consignment c on c.id = x.consignment_id left join orders o on o.id = c.order_id
    where ${isLate} ${after === null ? sql`` : sql`and (x.since, x.remittance_id, x.line) > (${after.since}::timestamptz, ${after.remittanceId}, ${after.line})`}
    order by x.since, x.remittance_id, x.line limit ${limit}`);

export type LateRows = Readonly<{
  /** `unanswered`: its courier was asked. `unjudged`: it is ours to say. `changed`: it is posted, and something else is known since. */
  cause: "unanswered" | "unjudged" | "changed";
  courier: Courier;
  count: number;
  /** Its statement, and its line. */
  oldest: string;
}>;

/** The same counted, of each courier. */
export const countLateRows = (books: Books): Promise<LateRows[]> =>
  books.ask<LateRows>(sql`select case when x.changed is not null then 'changed' when x.disputed_at is not null and x.said is null then 'unanswered' else 'unjudged' end as cause, x.courier, count(*)::int as count,
      (array_agg(x.remittance_id || ':' || x.line order by x.since, x.remittance_id, x.line))[1] as oldest
    from ${waiting} x where ${isLate} group by 1, 2 order by 1, 2`);

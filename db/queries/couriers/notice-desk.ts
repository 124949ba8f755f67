import type { NoticeWhy } from "@haat/core/courier-notices";
import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type NoticeAct = Readonly<{ seq: number; by: string; reason: string; at: string }>;
export type NoticeRow = Readonly<{
  key: string;
  since: string;
  courier: Courier;
  why: NoticeWhy;
  state: string;
  sealed: string;
  acts: readonly NoticeAct[];
}>;

type Ask = Readonly<{
  isAside: boolean;
  why: NoticeWhy | null;
  courier: Courier | null;
  before: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

/** Messages that are with no parcel of ours, the newest first. */
export const listLooseNotices = (
  books: Books,
  { isAside, why, courier, before, limit }: Ask,
): Promise<NoticeRow[]> =>
  books.ask<NoticeRow>(sql`select n.key, n.received_at::text as since, n.courier, n.why, n.state, n.body_sealed as sealed,
      coalesce((select json_agg(json_build_object('seq', a.seq, 'by', u.name, 'reason', a.reason, 'at', a.made_at) order by a.seq desc)
        from courier_notice_act a join user_account u on u.id = a.by where a.key = n.key), '[]') as acts
    from courier_notice n where n.why is not null and ${isAside} = ((select count(*) from courier_notice_act a where a.key = n.key) % 2 = 1)
      ${why ? sql`and n.why = ${why}` : sql``} ${courier ? sql`and n.courier = ${courier}` : sql``}
      ${before ? sql`and (n.received_at, n.key) < (${before.since}::timestamptz, ${before.id})` : sql``}
    order by n.received_at desc, n.key desc limit ${limit}`);

export type NamedParcel = Readonly<{ courier: Courier; number: string | null; reference: string | null }>;
export type OurParcel = NamedParcel & Readonly<{ orderId: string; orderNumber: string }>;

/** Ours that bear one of these numbers: the courier's, or our reference with him. */
export const parcelsNamed = (books: Books, named: readonly NamedParcel[]): Promise<OurParcel[]> =>
  books.ask<OurParcel>(sql`select n.courier, n.number, n.reference, o.id as "orderId", o.number || '-' || s.seq as "orderNumber"
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as n(courier text, number text, reference text)
      cross join lateral (select sub_order_id from consignment c where c.id = parcel_numbered(n.courier, n.number)
        union select sub_order_id from parcel_booking b where b.courier = n.courier and b.reference = upper(n.reference)) p
      join sub_order s on s.id = p.sub_order_id join orders o on o.id = s.order_id`);

/** Whether it is with no parcel of ours; null: there is no such message. */
export async function isLoose(books: Books, key: string): Promise<boolean | null> {
  const [row] = await books.ask<{ is: boolean }>(
    sql`select why is not null as is from courier_notice where key = ${key}`,
  );
  return row?.is ?? null;
}

type Said = Readonly<{ key: string; isAside: boolean; by: string; reason: string }>;

/** Guarded: it is with no parcel of ours, and aside only if it is not, in turn; of two at once one is told so. */
export async function sayOfNotice(tx: Tx, { key, isAside, by, reason }: Said): Promise<boolean> {
  const { rows } = await tx.execute(sql`insert into courier_notice_act (key, seq, by, reason)
    select n.key, a.n + 1, ${by}, ${reason} from courier_notice n, lateral (select count(*)::integer as n from courier_notice_act where key = n.key) a
      where n.key = ${key} and n.why is not null and (a.n % 2 = 0) = ${isAside}
    on conflict (key, seq) do nothing returning seq`);
  return rows.length === 1;
}

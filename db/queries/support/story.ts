import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type StoryRow = Readonly<{
  at: string;
  kind: "move" | "journal" | "stock" | "message" | "exchange" | "courier";
  subject: string;
  title: string;
  from: string | null;
  to: string | null;
  actor: string | null;
  note: string | null;
  lines: readonly Readonly<{ account: string; side: "D" | "C"; amount: string }>[];
}>;

/** Everything that happened around an order, oldest first: moves, money, goods, wallet calls. One round trip. */
export const readStory = (db: Database, viewer: Viewer, orderId: string): Promise<StoryRow[]> =>
  db.ask<StoryRow>(
    viewer,
    sql`select at, kind, subject, title, "from", "to", actor, note, lines from (
      select t.at, 'move' as kind, t.subject_id as subject, t.machine as title, t.from_state as "from", t.to_state as "to", t.actor, t.reason as note, '[]'::json as lines, t.id as n
        from transition t where t.order_id = ${orderId}
      union all
      select j.created_at, 'journal', j.event_key, j.event_type, null, null, null, null,
        (select json_agg(json_build_object('account', l.account, 'side', l.side, 'amount', l.amount::text) order by l.line_no) from journal_line l where l.journal_id = j.id), j.id
        from journal j where j.order_id = ${orderId}
      union all
      select m.at, 'stock', m.variant_id, m.kind, null, null, m.actor, m.quantity::text, '[]'::json, m.id from stock_movement m where m.order_id = ${orderId}
      union all
      select x.at, 'exchange', x.gateway, x.operation, null, x.status::text, null, left(x.reply::text, 600), '[]'::json, x.id
        from gateway_exchange x where x.reference in (select invoice from payment_attempt where order_id = ${orderId}
          union select gateway_ref from payment_attempt where order_id = ${orderId} and gateway_ref is not null)
      union all
      (select e.received_at, 'courier', c.sub_order_id, e.courier, null, e.kind, 'courier', c.number || ' · ' || to_char(e.event_at at time zone 'Asia/Dhaka', 'YYYY-MM-DD HH24:MI') || ' · ' || e.event_id, '[]'::json, e.id
        from consignment c join courier_event e on e.consignment_id = c.id
        where c.order_id = ${orderId} order by e.id desc limit 200)
    ) story order by at, n`,
  );

/** Debits less credits of an order's journals by account, without the vendor's id: the order's money in one look. */
export async function moneyOfOrder(
  db: Database,
  viewer: Viewer,
  orderId: string,
): Promise<Readonly<Record<string, bigint>>> {
  const rows = await db.ask<{ account: string; balance: string }>(
    viewer,
    sql`select j.event_type || ' ' || split_part(l.account, ':', 1) || ':' || split_part(l.account, ':', 2) as account,
        sum(case l.side when 'D' then l.amount else -l.amount end) as balance
      from journal j join journal_line l on l.journal_id = j.id where j.order_id = ${orderId} group by 1`,
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, BigInt(balance)]));
}

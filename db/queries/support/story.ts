import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type StoryRow = Readonly<{
  at: string;
  kind: "move" | "journal" | "stock" | "message" | "exchange" | "courier" | "try" | "call";
  subject: string;
  title: string;
  from: string | null;
  to: string | null;
  actor: string | null;
  note: string | null;
  lines: readonly Readonly<{ account: string; side: "D" | "C"; amount: string }>[];
}>;

type Kind = StoryRow["kind"];
type Source = Readonly<{ from: SQL; at: SQL; id: SQL; columns: SQL }>;

/** What is written at one moment, in the order in which one thing leads to the other: asked, moved, posted. */
export const storyKinds = ["exchange", "courier", "try", "call", "move", "stock", "journal"] as const;
const rankOf = (kind: (typeof storyKinds)[number]): SQL => sql`${storyKinds.indexOf(kind)}::int`;

const noLines = sql`'[]'::json`;
/** By kind, where what happened around an order stands. What is long is read by a subquery: only for the rows that are shown. */
const sourcesOf = (orderId: string): Readonly<Record<(typeof storyKinds)[number], Source>> => ({
  move: {
    from: sql`transition t where t.order_id = ${orderId}`,
    ...{ at: sql`t.at`, id: sql`t.id` },
    columns: sql`t.subject_id as subject, t.machine as title, t.from_state as "from", t.to_state as "to", t.actor, t.reason as note, ${noLines} as lines`,
  },
  journal: {
    from: sql`journal j where j.order_id = ${orderId}`,
    ...{ at: sql`j.created_at`, id: sql`j.id` },
    columns: sql`j.event_key as subject, j.event_type as title, null as "from", null as "to", null as actor, null as note,
      (select json_agg(json_build_object('account', l.account, 'side', l.side, 'amount', l.amount::text) order by l.line_no) from journal_line l where l.journal_id = j.id) as lines`,
  },
  stock: {
    from: sql`stock_movement m where m.order_id = ${orderId}`,
    ...{ at: sql`m.at`, id: sql`m.id` },
    columns: sql`coalesce((select v.sku from variant v where v.id = m.variant_id), m.variant_id) as subject, m.kind as title, null as "from", null as "to", m.actor, m.quantity::text as note, ${noLines} as lines`,
  },
  exchange: {
    from: sql`gateway_exchange x where x.reference in (select invoice from payment_attempt where order_id = ${orderId}
      union select gateway_ref from payment_attempt where order_id = ${orderId} and gateway_ref is not null)`,
    ...{ at: sql`x.at`, id: sql`x.id` },
    columns: sql`x.gateway as subject, x.operation as title, null as "from", x.status::text as "to", null as actor,
      (select left(r.reply::text, 600) from gateway_exchange r where r.id = x.id) as note, ${noLines} as lines`,
  },
  courier: {
    from: sql`consignment c join courier_event e on e.consignment_id = c.id where c.order_id = ${orderId}`,
    ...{ at: sql`e.received_at`, id: sql`e.id` },
    columns: sql`c.sub_order_id as subject, e.courier as title, null as "from", e.kind as "to", 'courier' as actor,
      c.number || ' · ' || to_char(e.event_at at time zone 'Asia/Dhaka', 'YYYY-MM-DD HH24:MI') || ' · ' || coalesce(e.word, e.event_id) as note, ${noLines} as lines`,
  },
  try: {
    from: sql`own_try w where w.order_id = ${orderId}`,
    ...{ at: sql`w.made_at`, id: sql`w.id` },
    columns: sql`w.sub_order_id as subject, 'try' as title, null as "from", w.reason as "to", 'vendor:' || w.made_by as actor, w.note, ${noLines} as lines`,
  },
  call: {
    from: sql`parcel_call p left join consignment c on c.id = p.consignment_id left join own_try w on w.id = p.own_try_id where p.order_id = ${orderId}`,
    ...{ at: sql`p.made_at`, id: sql`p.id` },
    columns: sql`coalesce(c.sub_order_id, w.sub_order_id) as subject, 'call' as title, null as "from", p.outcome as "to", 'support:' || p.made_by as actor, null as note, ${noLines} as lines`,
  },
});

/** Of one moment the ids of several tables; the kind tells them apart. */
export type StoryEnd = Readonly<{ at: string; n: string; kind: (typeof storyKinds)[number] }>;
type Wish = Readonly<{ kind: Kind | null; before: StoryEnd | null; limit: number }>;

/** So many of what happened last before `before`, newest first: moves, money, goods, wallet calls. One round trip. */
export async function readStory(
  db: Database,
  viewer: Viewer,
  orderId: string,
  { kind: asked, before, limit }: Wish,
): Promise<(Omit<StoryRow, "kind"> & StoryEnd)[]> {
  const sources = sourcesOf(orderId);
  const parts = storyKinds
    .filter((kind) => asked === null || kind === asked)
    .map((kind) => {
      const { from, at, id, columns } = sources[kind];
      const rank = rankOf(kind);
      const isOlder =
        before === null
          ? sql`true`
          : sql`(${at}, ${rank}, ${id}) < (${before.at}::timestamptz, ${rankOf(before.kind)}, ${before.n}::bigint)`;
      return sql`(select ${at} as at, ${kind}::text as kind, ${rank} as rank, ${columns}, ${id} as n from ${from} and ${isOlder} order by ${at} desc, ${id} desc limit ${limit})`;
    });
  if (parts.length === 0) return [];
  return db.ask(
    viewer,
    sql`select at, kind, subject, title, "from", "to", actor, note, lines, n::text as n
      from (${sql.join(parts, sql` union all `)}) story order by story.at desc, story.rank desc, story.n desc limit ${limit}`,
  );
}

/** How much happened of each kind; of what is not named, nothing. */
export function countStory(
  db: Database,
  viewer: Viewer,
  orderId: string,
): Promise<{ kind: Kind; count: number }[]> {
  const parts = Object.entries(sourcesOf(orderId)).map(
    ([kind, { from }]) => sql`select ${kind}::text as kind, count(*)::int as count from ${from}`,
  );
  return db.ask(
    viewer,
    sql`select kind, count from (${sql.join(parts, sql` union all `)}) c where count > 0`,
  );
}

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

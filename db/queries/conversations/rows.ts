import { otherSide, type Quiet, type Side } from "@haat/core/conversations";
import type { ReportReason } from "@haat/core/reviews";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { Words } from "../reviews/columns.ts";

export type AboutRow = Readonly<{
  part: Readonly<{ orderId: string; id: string; number: string }> | null;
  product: Readonly<{ slug: string; title: Words }> | null;
}>;
export type MessageRow = AboutRow &
  Readonly<{
    id: string;
    by: Side;
    text: string;
    isHidden: boolean;
    reason: ReportReason | null;
    leadsAway: boolean;
    at: string;
  }>;
export type ConversationRow = Readonly<{
  id: string | null;
  slug: string;
  shop: Words;
  buyer: string | null;
  quiet: Quiet | null;
  isBlocked: boolean | null;
  stopped: Readonly<{ until: string; reason: ReportReason }> | null;
  readAt: string | null;
  unread: number;
  messages: readonly MessageRow[];
}> &
  AboutRow;

/** Whose side looks, and at which conversation: a buyer names the shop, a shop the conversation. */
export type Looks = Readonly<
  { viewer: Viewer } & ({ side: "buyer"; slug: string } | { side: "shop"; id: string })
>;

const readAt = (side: Side): SQL => sql.raw(`c.${side}_read_at`);
const quietOf = (side: Side): SQL => sql.raw(`c.${side}_quiet`);

/** Of conversation `c`: what the other side said since this one last read. */
const unreadOf = (side: Side): SQL => sql`(select count(*)::int from conversation_message u
  where u.conversation_id = c.id and u.side = ${otherSide[side]} and u.made_at > coalesce(${readAt(side)}, '-infinity'))`;

const partOf = (
  id: SQL,
): SQL => sql`(select json_build_object('orderId', o.id, 'id', s.id, 'number', o.number || '-' || s.seq)
  from sub_order s join orders o on o.id = s.order_id where s.id = ${id})`;
const productOf = (where: SQL): SQL =>
  sql`(select json_build_object('slug', p.slug, 'title', json_build_object('bn', p.title_bn, 'en', p.title_en)) from product p where ${where})`;

const messagesOf = (
  before: string | null,
  limit: number,
): SQL => sql`coalesce((select json_agg(to_json(one)) from (
  select m.id, m.side as by, case when m.state = 'hidden' then '' else m.text end as text, m.state = 'hidden' as "isHidden", case when m.state = 'hidden' then m.reason end as reason, m.leads_away as "leadsAway",
      m.made_at as at, ${partOf(sql`m.sub_order_id`)} as part, ${productOf(sql`p.id = m.product_id`)} as product
    from conversation_message m where m.conversation_id = c.id
      ${before === null ? sql`` : sql`and (m.made_at, m.id) < (select b.made_at, b.id from conversation_message b where b.id = ${before})`}
    order by m.made_at desc, m.id desc limit ${limit}) one), '[]')`;

type Part = Readonly<{ before: string | null; limit: number; part: string | null; product: string | null }>;

/** The newest first, behind row security. Null: there is no such shop, or it is not a conversation of theirs. One statement. */
export async function readConversation(
  db: Database,
  looks: Looks,
  asked: Part,
): Promise<ConversationRow | null> {
  const { viewer, side } = looks;
  const { before, limit, part, product } = asked;
  const from =
    looks.side === "buyer"
      ? sql`vendor v left join conversation c on c.vendor_id = v.id and c.buyer_id = haat_user() where v.slug = ${looks.slug}
          and (c.id is not null or v.state in ('open', 'paused'))`
      : sql`conversation c join vendor v on v.id = c.vendor_id where c.id = ${looks.id}`;
  const ofPart = sql`(select s.id from sub_order s where s.id = ${part} and s.vendor_id = v.id)`;
  const [row] = await db.ask<ConversationRow>(
    viewer,
    sql`select c.id, v.slug, json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, c.buyer_name as buyer, ${quietOf(side)} as quiet,
        (c.buyer_quiet = 'blocked' or c.shop_quiet = 'blocked') as "isBlocked",
        (select json_build_object('until', s.until, 'reason', s.reason) from conversation_stop s where s.user_id = haat_user() and s.until > now()
          order by s.until desc limit 1) as stopped,
        ${readAt(otherSide[side])} as "readAt", ${unreadOf(side)} as unread,
        ${messagesOf(before, limit)} as messages, ${partOf(ofPart)} as part,
        ${productOf(sql`p.slug = ${product} and p.vendor_id = v.id`)} as product
      from ${from}`,
  );
  return row ?? null;
}

export type CardRow = Readonly<{
  id: string;
  slug: string;
  shop: Words;
  buyer: string | null;
  quiet: Quiet | null;
  unread: number;
  lastAt: string;
  by: Side;
  text: string | null;
}>;
type Listed = Readonly<{ side: Side; isUnread: boolean; after: string | null; limit: number }>;

/** One's own, whoever wrote last first; and how many of all have something unread. One statement. */
export async function listConversations(
  db: Database,
  viewer: Viewer,
  { side, isUnread, after, limit }: Listed,
): Promise<Readonly<{ items: readonly CardRow[]; unread: number }>> {
  const own = side === "buyer" ? sql`c.buyer_id = haat_user()` : sql`c.vendor_id = haat_vendor()`;
  const waits = sql`coalesce(${readAt(side)} < c.last_at, true)`;
  const [row] = await db.ask<Readonly<{ items: readonly CardRow[]; unread: number }>>(
    viewer,
    sql`select (select count(*)::int from conversation c where ${own} and ${waits}) as unread,
      coalesce((select json_agg(to_json(one)) from (
        select c.id, v.slug, json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, c.buyer_name as buyer, ${quietOf(side)} as quiet,
            ${unreadOf(side)} as unread, c.last_at as "lastAt", m.side as by, case when m.state = 'shown' then left(m.text, 160) end as text
          from conversation c join vendor v on v.id = c.vendor_id
          cross join lateral (select m.side, m.text, m.state from conversation_message m where m.conversation_id = c.id
            order by m.made_at desc, m.id desc limit 1) m
          where ${own} ${isUnread ? sql`and ${waits}` : sql``}
            ${after === null ? sql`` : sql`and (c.last_at, c.id) < (select a.last_at, a.id from conversation a where a.id = ${after})`}
          order by c.last_at desc, c.id desc limit ${limit}) one), '[]') as items`,
  );
  return row ?? { items: [], unread: 0 };
}

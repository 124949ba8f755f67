import type {
  ComplaintKind,
  ComplaintOutcome,
  ComplaintState,
  ReturnWish,
  SentOnBy,
} from "@haat/core/complaint-states";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type Words = Readonly<{ bn: string; en: string }>;

export type ComplaintRow = Readonly<{
  id: string;
  number: string;
  orderId: string;
  orderNumber: string;
  vendorId: string;
  partId: string;
  part: string;
  line: Readonly<{ id: string; title: Words; label: Words }> | null;
  shop: Readonly<{ slug: string; name: Words; owner: Words; dbid: string | null }>;
  kind: ComplaintKind;
  wish: ReturnWish | null;
  back: readonly Readonly<{ id: string; title: Words; label: Words; quantity: number; sum: string }>[] | null;
  said: string;
  state: ComplaintState;
  madeAt: string;
  shopBy: string;
  dueAt: string;
  /** By the database's clock: nobody has taken the first step, and the law's time is over. */
  isOverdue: boolean;
  /** Its shop has not answered, and its own time is over. */
  isShopLate: boolean;
  answer: string | null;
  offer: ComplaintOutcome | null;
  answeredAt: string | null;
  insists: string | null;
  sentOnBy: SentOnBy | null;
  atSupportAt: string | null;
  outcome: ComplaintOutcome | null;
  decision: string | null;
  decidedAt: string | null;
  settledBy: "buyer" | "silence" | null;
  settledAt: string | null;
  wasOverdue: boolean;
  photos: readonly Readonly<{ place: number; at: string; isGone: boolean }>[];
}>;

/** Of `complaint c`: nobody has taken a step, and by law somebody had to. */
export const isOverdue: SQL = sql`(c.state in ('open','at_support') and c.due_at <= now())`;

const back: SQL = sql`case when c.back is not null then (select json_agg(json_build_object('id', b.id, 'title', json_build_object('bn', b.title_bn, 'en', b.title_en),
    'label', json_build_object('bn', b.label_bn, 'en', b.label_en), 'quantity', x.quantity, 'sum', (b.unit_price_minor * x.quantity)::text) order by b.id)
  from jsonb_to_recordset(c.back) x(line text, quantity integer) join order_line b on b.id = x.line) end`;

const rows = (
  where: SQL,
  order: SQL,
): SQL => sql`select c.id, c.number, c.order_id as "orderId", o.number as "orderNumber", c.vendor_id as "vendorId",
    c.sub_order_id as "partId", o.number || '-' || s.seq as part, c.kind, c.wish, ${back} as back, c.said, c.state, c.made_at as "madeAt", c.shop_by as "shopBy", c.due_at as "dueAt",
    ${isOverdue} as "isOverdue", c.state = 'open' and c.shop_by <= now() as "isShopLate", c.overdue_at is not null as "wasOverdue",
    c.answer, c.offer, c.answered_at as "answeredAt", c.insists, c.sent_on_by as "sentOnBy", c.at_support_at as "atSupportAt",
    c.outcome, c.decision, c.decided_at as "decidedAt", c.settled_by as "settledBy", c.settled_at as "settledAt",
    case when l.id is not null then json_build_object('id', l.id, 'title', json_build_object('bn', l.title_bn, 'en', l.title_en),
      'label', json_build_object('bn', l.label_bn, 'en', l.label_en)) end as line,
    json_build_object('slug', v.slug, 'name', json_build_object('bn', v.name_bn, 'en', v.name_en), 'owner', json_build_object('bn', v.owner_name_bn, 'en', v.owner_name_en),
      'dbid', (select d.number_sealed from vendor_paper d where d.vendor_id = v.id and d.kind = 'dbid' and d.state = 'verified')) as shop,
    (select coalesce(json_agg(json_build_object('place', p.place, 'at', p.made_at, 'isGone', p.body is null) order by p.place), '[]')
      from complaint_photo p where p.complaint_id = c.id) as photos
  from complaint c join orders o on o.id = c.order_id join sub_order s on s.id = c.sub_order_id join vendor v on v.id = c.vendor_id
    left join order_line l on l.id = c.order_line_id
  where ${where} order by ${order} limit 100`;

/** Of one order, newest first. */
export const complaintsOfOrder = (books: Books, orderId: string): Promise<ComplaintRow[]> =>
  books.ask(rows(sql`c.order_id = ${orderId}`, sql`c.made_at desc, c.id desc`));

/** By part of an order: until when a change of mind is reason enough to give something back. */
export async function mindWindows(books: Books, orderId: string): Promise<ReadonlyMap<string, string>> {
  const found = await books.ask<{ id: string; until: string }>(
    sql`select id, window_closes_at as until from sub_order where order_id = ${orderId} and window_closes_at > now()`,
  );
  return new Map(found.map(({ id, until }) => [id, until]));
}

/** Of one shop: what waits for its answer first, whose time is over soonest at the top; then newest first. */
export const complaintsOfShop = (books: Books, vendorId: string): Promise<ComplaintRow[]> =>
  books.ask(
    rows(
      sql`c.vendor_id = ${vendorId}`,
      sql`c.state <> 'open', case when c.state = 'open' then c.shop_by end, c.made_at desc, c.id desc`,
    ),
  );

const views = {
  ours: sql`(c.state = 'at_support' or ${isOverdue})`,
  shops: sql`c.state in ('open','answered')`,
  ended: sql`c.state in ('settled','decided')`,
} as const;
export type ComplaintView = keyof typeof views;

/** For support: whose time is over, or is soonest, stands first; of what has ended the newest. */
export const complaintsFor = (books: Books, view: ComplaintView): Promise<ComplaintRow[]> =>
  books.ask(
    rows(views[view], view === "ended" ? sql`c.made_at desc, c.id desc` : sql`c.due_at, c.made_at, c.id`),
  );

export type ComplaintFound = Pick<
  ComplaintRow,
  "id" | "number" | "orderId" | "vendorId" | "partId" | "state" | "offer"
>;

type Named = Readonly<{ id: string; orderId?: string; subOrderId?: string }>;

/** Of this order or part; null: it is another's. Its order is locked first. */
export async function lockComplaint(
  tx: Tx,
  { id, orderId, subOrderId }: Named,
): Promise<ComplaintFound | null> {
  const of = sql`c.id = ${id} ${orderId === undefined ? sql`` : sql`and c.order_id = ${orderId}`}
    ${subOrderId === undefined ? sql`` : sql`and c.sub_order_id = ${subOrderId}`}`;
  await tx.execute(
    sql`select 1 from orders where id = (select c.order_id from complaint c where ${of}) for update`,
  );
  const { rows: found } = await tx.execute<ComplaintFound>(sql`
    select c.id, c.number, c.order_id as "orderId", c.vendor_id as "vendorId", c.sub_order_id as "partId", c.state, c.offer from complaint c where ${of}`);
  return found[0] ?? null;
}

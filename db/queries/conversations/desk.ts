import type { Side } from "@haat/core/conversations";
import type { ReportReason } from "@haat/core/reviews";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Words } from "../reviews/columns.ts";
import { hiddenLast, openFirst, reportsOf } from "../reviews/moderated.ts";
import { worksFor } from "../vendors/own-shop.ts";

type Report = Readonly<{ reason: ReportReason; words: string; byShop: boolean; at: string }>;
export type DeskMessageRow = Readonly<{
  id: string;
  by: Side;
  text: string;
  at: string;
  state: "shown" | "hidden";
  reason: ReportReason | null;
  leadsAway: boolean;
  vendor: Readonly<{ slug: string; name: Words }>;
  reports: readonly Report[];
  looks: number;
  isOwn: boolean;
}>;

const most = 100;

/** What was reported of what two wrote to each other, the oldest first; or what is hidden, the last first. */
export const listDeskMessages = (
  books: Books,
  { isHidden, by }: Readonly<{ isHidden: boolean; by: string }>,
): Promise<DeskMessageRow[]> =>
  books.ask<DeskMessageRow>(
    sql`select r.id, r.side as by, r.text, to_json(r.made_at)#>>'{}' as at, r.state, r.reason, r.leads_away as "leadsAway",
        json_build_object('slug', ve.slug, 'name', json_build_object('bn', ve.name_bn, 'en', ve.name_en)) as vendor,
        ${reportsOf("message")} as reports, (select count(*)::int from conversation_look l where l.message_id = r.id) as looks,
        ${worksFor(by, sql`r.vendor_id`)} as "isOwn"
      from conversation_message r join vendor ve on ve.id = r.vendor_id
      where ${isHidden ? hiddenLast : reported} limit ${most}`,
  );

const reported: SQL = openFirst("message");

export type AroundRow = Readonly<{ id: string; by: Side; text: string; at: string }>;
type Look = Readonly<{ id: string; by: string; around: number }>;

/** Nobody reads it but whoever's look was noted with it. Throws `conversation.not_found` where nothing waits, and `staff.own_shop`. */
export async function lookAround(tx: Tx, { id, by, around }: Look): Promise<readonly AroundRow[]> {
  const said = sql`select n.id, n.side as by, n.text, n.made_at from conversation_message n join conversation_message m on m.conversation_id = n.conversation_id`;
  const { rows } = await tx.execute<AroundRow>(sql`
    with looked as (insert into conversation_look (message_id, by_user) values (${id}, ${by}) returning message_id)
    select a.id, a.by, a.text, to_json(a.made_at)#>>'{}' as at from looked l cross join lateral (
      (${said} where m.id = l.message_id and (n.made_at, n.id) <= (m.made_at, m.id) order by n.made_at desc, n.id desc limit ${around + 1})
      union all
      (${said} where m.id = l.message_id and (n.made_at, n.id) > (m.made_at, m.id) order by n.made_at, n.id limit ${around})) a
    order by a.made_at, a.id`);
  return rows;
}

export type LockedMessage = Readonly<{
  state: "shown" | "hidden";
  vendorId: string;
  writer: string;
  isOwn: boolean;
  reporters: readonly string[];
}>;

/** Before it is decided, locked until the transaction ends; with those whose reports wait. */
export async function lockMessage(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedMessage | null> {
  const { rows } = await tx.execute<LockedMessage>(sql`
    select r.state, r.vendor_id as "vendorId", r.by_user as writer, ${worksFor(by, sql`r.vendor_id`)} as "isOwn",
      array(select w.by_user from review_report w where w.message_id = r.id and w.closed_at is null order by w.id) as reporters
    from conversation_message r where r.id = ${id} and (r.state = 'hidden'
      or exists (select from review_report w where w.message_id = r.id and w.closed_at is null)) for update of r`);
  return rows[0] ?? null;
}

type Stop = Readonly<{ id: string; writer: string; reason: ReportReason; days: number; by: string }>;

/** Its writer may not write for so many days; until when. */
export async function stopWriting(tx: Tx, { id, writer, reason, days, by }: Stop): Promise<Date> {
  const { rows } = await tx.execute<{ until: string }>(sql`
    insert into conversation_stop (user_id, message_id, reason, until, by_user)
    values (${writer}, ${id}, ${reason}, now() + make_interval(days => ${days}), ${by}) returning to_json(until)#>>'{}' as until`);
  return new Date(rows[0]?.until ?? "");
}

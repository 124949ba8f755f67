import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { worksFor } from "./own-shop.ts";

/**
 * When a shop `v` should have shown its DBID: so many days after it was approved, or longer where the market gave it more.
 * Null while the market asks for none, for a shop that was never approved, and for one that has it.
 */
export const dbidDueAt: SQL = sql`dbid_due_at(v.id)`;

/** Thirty days before, seven, one, and on the day. */
const stage: SQL = sql`(case when x.due <= now() then 0 when x.due <= now() + interval '1 day' then 1
  when x.due <= now() + interval '7 days' then 7 when x.due <= now() + interval '30 days' then 30 end)`;
const told: SQL = sql`to_char(x.due, 'YYYY-MM-DD') || ':' || ${stage} || ':' || x.effect`;
const shops: SQL = sql`(select v.*, dbid_due_at(v.id) as due, dbid_pauses(v.id) as pauses,
  setting_word('dbid_overdue', 'notice') as effect from vendor v where v.state in ('open','paused'))`;
const isUnsettled: SQL = sql`(x.dbid_paused_at is not null) <> x.pauses`;
const isUntold: SQL = sql`(${told} is distinct from x.dbid_told and ${stage} is not null and not exists (
  select 1 from vendor_paper p where p.vendor_id = x.id and p.kind = 'dbid' and p.state = 'given'))`;

/** Shops whose goods are shown otherwise than the clock has it, or who have a reminder to come. */
export const dbidDuties = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(
    sql`select x.id from ${shops} x where ${isUnsettled} or ${isUntold} order by x.id limit ${limit}`,
  );

/** What a listing shows follows what an order would meet. */
export async function settleDbid(tx: Tx, vendorId: string): Promise<void> {
  await tx.execute(sql`update vendor v set dbid_paused_at = case when dbid_pauses(v.id) then now() end
    where v.id = ${vendorId} and (v.dbid_paused_at is not null) <> dbid_pauses(v.id)`);
}

export type DbidReminder = Readonly<{
  daysLeft: number;
  effect: "notice" | "pause";
  told: string;
  /** Sealed. */
  phone: string;
  locale: "bn" | "en";
}>;

/** The reminder that is due now, noted as told; null where there is none, or somebody else has just taken it. */
export async function takeReminder(tx: Tx, vendorId: string): Promise<DbidReminder | null> {
  const { rows } = await tx.execute<DbidReminder>(sql`
    with due as (select x.id, ${told} as told, ${stage} as days, x.effect from ${shops} x where x.id = ${vendorId} and ${isUntold})
    update vendor v set dbid_told = due.told from due where v.id = due.id and v.dbid_told is distinct from due.told
    returning due.days as "daysLeft", due.effect, due.told, v.phone_sealed as phone, coalesce((
      select u.locale from vendor_member m join user_account u on u.id = m.user_id
      where m.vendor_id = v.id and m.member_role = 'owner' order by m.joined_at limit 1), 'bn') as locale`);
  return rows[0] ?? null;
}

type More = Readonly<{ vendorId: string; days: number; by: string }>;

/** More days from the day it was due, or from today where that is over. Null: nothing is asked of this shop, or it is his own. */
export async function giveDbidDays(
  tx: Tx,
  { vendorId, days, by }: More,
): Promise<Readonly<{ before: string; after: string }> | null> {
  const { rows } = await tx.execute<{ before: string; after: string }>(sql`
    with due as (select v.id, dbid_due_at(v.id) as at from vendor v where v.id = ${vendorId} for update)
    update vendor v set dbid_more_until = greatest(due.at, now()) + make_interval(days => ${days})
    from due where v.id = due.id and due.at is not null and not ${worksFor(by, sql`v.id`)}
    returning due.at as before, v.dbid_more_until as after`);
  return rows[0] ?? null;
}

import type { NoticeWhy } from "@haat/core/courier-notices";
import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

type NewNotice = Readonly<{
  key: string;
  courier: Courier;
  /** Raw and as it was read. */
  sealed: string;
}>;

/** A message that has come before is kept once. */
export const keepNotice = (books: Books, { key, courier, sealed }: NewNotice): Promise<unknown> =>
  books.ask(
    sql`insert into courier_notice (key, courier, body_sealed) values (${key}, ${courier}, ${sealed}) on conflict (key) do nothing`,
  );

/** So long whoever took a message has it to himself. */
const leaseMinutes = 2;

/** The oldest first, each with nobody else until its lease is over. */
export async function claimNotices(books: Books, most: number): Promise<readonly string[]> {
  const rows = await books.ask<{ key: string }>(sql`with due as (
      select key from courier_notice where state = 'waiting' and due_at <= now() order by due_at limit ${most} for update skip locked)
    update courier_notice n set tries = n.tries + 1, due_at = now() + make_interval(mins => ${leaseMinutes})
      from due where n.key = due.key returning n.key`);
  return rows.map(({ key }) => key);
}

/** What is sealed of it; null: it has come to its end. */
export async function readNotice(books: Books, key: string): Promise<string | null> {
  const [row] = await books.ask<{ sealed: string }>(
    sql`select body_sealed as sealed from courier_notice where key = ${key} and state = 'waiting'`,
  );
  return row?.sealed ?? null;
}

/** `done`: every parcel that it names has it now. */
export const endNotice = (books: Books, key: string, end: "done" | "unreadable"): Promise<unknown> =>
  books.ask(
    sql`update courier_notice set state = ${end}, why = ${end === "done" ? null : end}, ended_at = now() where key = ${key} and state = 'waiting'`,
  );

type Named = Readonly<{
  courier: Courier;
  number: string | null;
  reference: string | null;
  /** Poisha that he says were taken at the door; null: he says nothing of it. */
  cash: bigint | null;
}>;

/**
 * Why a message is with no parcel of ours. `reference`: his number is ours under another reference; `number`: our reference has another
 * number of his; `cash`: he took other cash than was asked for; `unnamed`: no number of his; `over`: that booking is at its end.
 */
export async function whyLoose(books: Books, named: Named): Promise<NoticeWhy> {
  const { courier, number, reference, cash } = named;
  const [row] = await books.ask<{ why: NoticeWhy }>(sql`select case
      when ${number}::text is not null and parcel_numbered(${courier}, ${number}) is not null then 'reference'
      when b.id is null then 'nothing' when ${number}::text is null then 'unnamed' when c.number is not null then 'number'
      when b.state not in ('asked','unknown') then 'over' when ${cash?.toString() ?? null}::bigint <> b.collect_minor then 'cash' else 'number' end as why
    from (select) one left join parcel_booking b on b.courier = ${courier} and b.reference = upper(${reference}) and b.sent_at is not null
      left join consignment c on c.id = b.consignment_id`);
  return row?.why ?? "nothing";
}

/**
 * It names a parcel that is none of ours, or not yet: a courier may tell of it before its shop has named it. It comes again, later each
 * time; after a week it is stray. True: just now.
 */
export async function putOff(books: Books, key: string, why: NoticeWhy): Promise<boolean> {
  const [row] = await books.ask<{ state: string }>(sql`update courier_notice set
      why = ${why}, due_at = now() + least(interval '6 hours', make_interval(secs => 15 * 2 ^ least(tries, 12))),
      state = case when received_at < now() - interval '7 days' then 'stray' else state end,
      ended_at = case when received_at < now() - interval '7 days' then now() end
    where key = ${key} and state = 'waiting' returning state`);
  return row?.state === "stray";
}

/** What was carried out a quarter ago: what it said is with its parcel. What a person wrote about stays. */
export const forgetNotices = (books: Books): Promise<unknown> =>
  books.ask(
    sql`delete from courier_notice n where state = 'done' and received_at < now() - interval '90 days'
      and not exists (select from courier_notice_act a where a.key = n.key)`,
  );

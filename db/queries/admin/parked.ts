import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { OutboxTopic } from "../money/outbox.ts";

export type ParkedRow = Readonly<{
  id: string;
  topic: OutboxTopic;
  about: string;
  key: string;
  madeAt: string;
  parkedAt: string;
  tries: number;
  fault: string | null;
}>;
export type ParkedGroupRow = Readonly<{
  group: string;
  topic: OutboxTopic;
  fault: string | null;
  count: number;
  oldestAt: string;
}>;

/** As the index `outbox_parked` has it; one that went out late after all is none. */
const isParked: SQL = sql`parked_at is not null and done_at is null`;
/** A kind and a reason, short enough for an address and without the reason's own line breaks. */
const groupOf: SQL = sql`left(md5(topic || ' ' || coalesce(last_error, '')), 16)`;
const again: SQL = sql`parked_at = null, tries = 0, lease_until = now() - interval '1 second'`;

type Wish = Readonly<{ before: string | null; group: string | null; limit: number }>;

/** Newest first. */
export const listParked = (books: Books, { before, group, limit }: Wish): Promise<ParkedRow[]> =>
  books.ask(sql`select id::text as id, topic, aggregate as about, event_key as key, created_at as "madeAt", parked_at as "parkedAt",
      tries, last_error as fault from outbox
    where ${isParked} and ${before === null ? sql`true` : sql`id < ${before}::bigint`}
      and ${group === null ? sql`true` : sql`${groupOf} = ${group}`} order by id desc limit ${limit}`);

export type ParkedSums = Readonly<{ groups: readonly ParkedGroupRow[]; waiting: number; seenAt: string }>;

/** The largest groups, what waits besides, and when that was so by the database's clock. */
export async function sumParked(books: Books, most: number): Promise<ParkedSums> {
  const [row] = await books.ask<ParkedSums>(sql`select now() as "seenAt",
      (select count(*)::int from outbox where done_at is null and parked_at is null) as waiting,
      coalesce((select json_agg(g order by g.count desc, g."oldestAt") from (
        select ${groupOf} as "group", topic, last_error as fault, count(*)::int as count, min(parked_at) as "oldestAt"
          from outbox where ${isParked} group by topic, last_error order by count(*) desc, min(parked_at) limit ${most}) g), '[]') as groups`);
  if (!row) throw new Error("sums have always a row");
  return row;
}

export async function countParked(books: Books): Promise<number> {
  const [row] = await books.ask<{ parked: number }>(
    sql`select count(*)::int as parked from outbox where ${isParked}`,
  );
  return row?.parked ?? 0;
}

/** Ten tries anew, at once. False: it is not parked. */
export async function retryParked(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`update outbox set ${again}
    where id = ${id}::bigint and ${isParked} returning id`);
  return rows.length === 1;
}

type Group = Readonly<{ group: string; seenAt: string; most: number }>;
export type RetriedRow = Readonly<{
  retried: number;
  left: number;
  topic: OutboxTopic | null;
  fault: string | null;
}>;

/** The same of the oldest of a group, so many at once; what was given up after `seenAt` nobody has looked at. */
export async function retryParkedGroup(tx: Tx, { group, seenAt, most }: Group): Promise<RetriedRow> {
  const isMeant = sql`${isParked} and ${groupOf} = ${group} and parked_at <= ${seenAt}::timestamptz`;
  const { rows } = await tx.execute<RetriedRow>(sql`
    with meant as materialized (select id from outbox where ${isMeant} order by id limit ${most} for update skip locked),
    sent as (update outbox set ${again} where id in (select id from meant) returning topic, last_error)
    select count(*)::int as retried, min(topic) as topic, min(last_error) as fault,
      (select count(*)::int from outbox where ${isMeant}) - count(*)::int as left from sent`);
  const [row] = rows;
  if (!row) throw new Error("counts have always a row");
  return row;
}

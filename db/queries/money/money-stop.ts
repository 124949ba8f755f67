import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { BrokenRule } from "./ledger-check.ts";

const asRows = (broken: readonly BrokenRule[]): SQL => sql`${JSON.stringify(broken)}::jsonb`;

/** Of `these` what `those` does not name: the same rule broken at the same place is no news. */
const besides = (
  these: SQL,
  those: SQL,
): SQL => sql`(select coalesce(jsonb_agg(n), '[]') from jsonb_array_elements(${these}) n
  where not exists (select from jsonb_array_elements(${those}) k where k ->> 'rule' = n ->> 'rule' and k ->> 'subject' = n ->> 'subject'))`;

type Noted = Readonly<{ id: string; isNew: boolean }>;

/**
 * No money is written from here on. What an open stop already names adds nothing, and neither does what stood there when two
 * admins re-opened. Null: nothing of it is news. Of two watches that find the same one begins the stop.
 */
export async function stopMoney(
  tx: Tx,
  { id, broken }: Readonly<{ id: string; broken: readonly BrokenRule[] }>,
): Promise<Noted | null> {
  const open = await tx.execute<{ id: string }>(sql`update money_stop s
    set found = s.found || ${besides(asRows(broken), sql`s.found`)}
    where ended_at is null returning s.id`);
  const [standing] = open.rows;
  if (standing) return { id: standing.id, isNew: false };
  const { rows } = await tx.execute<{ id: string }>(sql`insert into money_stop (id, found)
    select ${id}, news from (select ${besides(
      asRows(broken),
      sql`coalesce((select found from money_stop where ended_at is not null order by ended_at desc limit 1), '[]')`,
    )} as news) x where jsonb_array_length(news) > 0
    on conflict ((ended_at is null)) where ended_at is null do nothing returning id`);
  return rows[0] ? { id: rows[0].id, isNew: true } : null;
}

/** Whoever answers for the market: told once of every stop. */
export const tellAdmins = async (
  tx: Tx,
  { stopId, word }: Readonly<{ stopId: string; word: string }>,
): Promise<void> =>
  void (await tx.execute(sql`insert into outbox (aggregate, topic, event_key, payload)
    select r.user_id, 'person', ${stopId} || ':' || ${word} || ':' || r.user_id, ${JSON.stringify({ word })}::jsonb
      from user_role r where r.role = 'admin' on conflict (event_key) do nothing`));

/** Refuses with `money.stopped` while a stop is open. */
export const requireMoneyOpen = async (tx: Tx): Promise<void> =>
  void (await tx.execute(sql`select require_money_open()`));

const isStopped = sql`select money_is_stopped() as stopped`;
type Stopped = { stopped: boolean };

/** What jobs leave alone meanwhile. */
export const isMoneyStopped = async (books: Books): Promise<boolean> =>
  (await books.ask<Stopped>(isStopped))[0]?.stopped === true;

/** The same inside a transaction, for what may go on in part. */
export const isMoneyStoppedIn = async (tx: Tx): Promise<boolean> =>
  (await tx.execute<Stopped>(isStopped)).rows[0]?.stopped === true;

export type StopRow = Readonly<{
  id: string;
  since: string;
  found: readonly BrokenRule[];
  endedAt: string | null;
  maker: string | null;
  checker: string | null;
  reason: string | null;
}>;

/** Newest first, with who ended them and why. */
export const listStops = (db: Database, viewer: Viewer, limit: number): Promise<StopRow[]> =>
  db.ask(
    viewer,
    sql`select s.id, s.since, s.found, s.ended_at as "endedAt", m.name as maker, c.name as checker, p.reason
      from money_stop s left join proposal p on p.id = s.proposal_id
        left join user_account m on m.id = p.maker_id left join user_account c on c.id = p.checker_id
      order by s.since desc limit ${limit}`,
  );

export async function lockOpenStop(tx: Tx): Promise<{ id: string } | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from money_stop where ended_at is null for update`,
  );
  return rows[0] ?? null;
}

/**
 * Money is written again. What is still broken was seen by both who agreed; payments whose outcome was held are asked about,
 * and their taking is repeated, at once.
 */
export async function endStop(
  tx: Tx,
  { id, proposalId, broken }: Readonly<{ id: string; proposalId: string; broken: readonly BrokenRule[] }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update money_stop s set ended_at = now(), proposal_id = ${proposalId},
    found = s.found || ${besides(asRows(broken), sql`s.found`)} where id = ${id} and ended_at is null returning id`);
  if (rows.length === 0) return false;
  await tx.execute(sql`update payment_attempt set next_query_at = now(), queries = greatest(queries, 3)
    where next_query_at is not null and state in ('initiated','capturing','unknown','failed','expired','cancelled')`);
  return true;
}

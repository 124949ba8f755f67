import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type OutboxTopic = "sms" | "mail" | "push" | "event" | "person";
export type OutboxRow = Readonly<{
  id: string;
  aggregate: string;
  topic: OutboxTopic;
  eventKey: string;
  payload: Readonly<Record<string, unknown>>;
  createdAt: string;
  tries: number;
}>;

/** `isOver`: a code that nobody can use any more: older than codes live, or a parcel's that has a newer one. */
export type ClaimedRow = OutboxRow & Readonly<{ leaseUntil: string; isOver: boolean }>;

export type Told = Pick<OutboxRow, "aggregate" | "topic" | "eventKey" | "payload">;

/**
 * What is told to the outside, in the transaction that made it true, in this order. The event key makes a second row
 * impossible.
 */
export async function enqueue(tx: Tx, ...rows: readonly Told[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(
    ({ aggregate, topic, eventKey, payload }) =>
      sql`(${aggregate}, ${topic}, ${eventKey}, ${JSON.stringify(payload)}::jsonb)`,
  );
  await tx.execute(sql`insert into outbox (aggregate, topic, event_key, payload)
    values ${sql.join(values, sql`, `)} on conflict (event_key) do nothing`);
}

export const outboxLeaseSeconds = 30;
/** No code that is sent as one lives longer. */
const codeMinutes = 5;
/** Somebody waits for it: to sign in, or at his door. As the index `outbox_codes` has it. */
const isAwaited = sql`c.topic in ('sms','mail') and c.payload->>'kind' in ('code','door')`;
const isDoor = (row: SQL): SQL => sql`${row}.payload->>'kind' = 'door'`;
const isOpen = sql`c.done_at is null and c.parked_at is null`;
/** Nothing of its aggregate stands before it; before a parcel's new code, its old ones do not. */
const isNext = sql`not exists (select 1 from outbox e where e.aggregate = c.aggregate and e.topic = c.topic and e.id < c.id
  and e.done_at is null and e.parked_at is null and (${isDoor(sql`e`)} and ${isDoor(sql`c`)}) is not true)`;

/**
 * A lease, not a held lock: the transaction is over before the network call starts. Order is kept per aggregate; of messages, codes
 * go first: somebody waits with the phone in his hand. It is no try yet:
 * whoever is not reached before the lease ends was not tried.
 */
export const claimOutbox = (
  books: Books,
  topics: readonly OutboxTopic[],
  limit: number,
): Promise<ClaimedRow[]> => {
  const names = topics.map((topic) => sql`${topic}`);
  const due = sql`${isOpen} and c.lease_until < now() and c.topic in (${sql.join(names, sql`, `)}) and ${isNext}`;
  return books.ask(sql`with awaited as materialized (select c.id from outbox c where ${due} and ${isAwaited}
      order by c.id limit ${limit} for update skip locked),
    others as materialized (select c.id from outbox c where ${due} and (${isAwaited}) is not true
      order by c.id limit ${limit} - (select count(*) from awaited) for update skip locked)
    update outbox o set lease_until = now() + make_interval(secs => ${outboxLeaseSeconds})
    where o.id in (select id from awaited union all select id from others)
    returning o.id, o.aggregate, o.topic, o.event_key as "eventKey", o.payload, o.created_at as "createdAt", o.lease_until::text as "leaseUntil", o.tries,
      case o.payload->>'kind' when 'code' then o.created_at < now() - make_interval(mins => ${codeMinutes})
        when 'door' then exists (select from outbox n where n.aggregate = o.aggregate and n.topic = o.topic and n.id > o.id) else false end as "isOver"`);
};

/** Claimed and not reached: whoever comes next may take them, and it was no try. Another's lease stays. */
export const giveBackOutbox = async (books: Books, rows: readonly ClaimedRow[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const ids = rows.map(({ id }) => sql`${id}::bigint`);
  await books.ask(sql`update outbox set lease_until = now() where id in (${sql.join(ids, sql`, `)})
    and lease_until = ${first.leaseUntil}::timestamptz and done_at is null`);
};

/** Done: of a message nothing stays but that it was sent and when, or why it was not. */
export const finishOutbox = (books: Books, id: string, unsent: string | null = null): Promise<unknown> =>
  books.ask(sql`update outbox set done_at = now(), last_error = ${unsent},
    payload = case when topic = 'event' then payload else '{}' end where id = ${id}`);

const maxTries = 10;
const pauseAfter = (tries: SQL): SQL => sql`make_interval(secs => least(600, 2 ^ least(10, ${tries})))`;
/** Of `outbox o`: one that came later was taken since its last try. */
const othersPass = sql`exists (select from outbox e where e.topic = o.topic and e.id > o.id and e.last_error is null
  and e.done_at > now() - ${pauseAfter(sql`o.tries`)})`;

/** Whose fault it is that it was not taken. `unless others pass`: of whom it was told to, who is silent to everybody. */
export type OutboxFault = "its own" | "not its own" | "not its own unless others pass";
const mayPark: Readonly<Record<OutboxFault, SQL>> = {
  "its own": sql`true`,
  "not its own": sql`false`,
  "not its own unless others pass": othersPass,
};

/**
 * One try more. It is tried again with growing pauses; what was tried ten times and is at fault itself is parked, so that it holds
 * back nobody else.
 */
export const failOutbox = (
  books: Books,
  id: string,
  words: string,
  fault: OutboxFault = "its own",
): Promise<unknown> =>
  books.ask(sql`update outbox o set last_error = ${words.slice(0, 300)}, tries = o.tries + 1,
    lease_until = now() + ${pauseAfter(sql`o.tries + 1`)},
    parked_at = case when o.tries + 1 >= ${maxTries} then case when ${mayPark[fault]} then now() end end where o.id = ${id}`);

export const forgotAtOnce = 1_000;
const keptDays = 30;

/**
 * What was told or dropped a month ago, so many at once: whoever was told may have asked by then. What was never told stays. Looked for
 * from the oldest row to the first of the last month, which is near. How many went.
 */
export async function forgetTold(books: Books, most = forgotAtOnce): Promise<number> {
  const [row] = await books.ask<{ gone: number }>(sql`
    with old as (select id from outbox where done_at < now() - make_interval(days => ${keptDays})
        and id < coalesce((select id from outbox where created_at >= now() - make_interval(days => ${keptDays}) order by id limit 1), 9223372036854775807)
      order by id limit ${most} for update skip locked),
    gone as (delete from outbox where id in (select id from old) returning 1)
    select count(*)::int as gone from gone`);
  return row?.gone ?? 0;
}

import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type OutboxTopic = "sms" | "mail" | "event" | "person";
export type OutboxRow = Readonly<{
  id: string;
  aggregate: string;
  topic: OutboxTopic;
  eventKey: string;
  payload: Readonly<Record<string, unknown>>;
  createdAt: string;
  tries: number;
}>;

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

/** A lease, not a held lock: the transaction is over before the network call starts. Order is kept per aggregate. */
export const claimOutbox = (
  books: Books,
  topics: readonly OutboxTopic[],
  limit: number,
): Promise<OutboxRow[]> =>
  books.ask(sql`update outbox o set lease_until = now() + make_interval(secs => ${outboxLeaseSeconds}), tries = o.tries + 1
    where o.id in (select c.id from outbox c
      where c.done_at is null and c.parked_at is null and c.lease_until < now() and c.topic in (${sql.join(
        topics.map((topic) => sql`${topic}`),
        sql`, `,
      )})
        and not exists (select 1 from outbox e where e.aggregate = c.aggregate and e.topic = c.topic and e.id < c.id and e.done_at is null and e.parked_at is null)
      order by c.id limit ${limit} for update skip locked)
    returning o.id, o.aggregate, o.topic, o.event_key as "eventKey", o.payload, o.created_at as "createdAt", o.tries`);

/** Done: of a sent message nothing stays but that it was sent, and when. */
export const finishOutbox = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`update outbox set done_at = now(), payload = case when topic = 'event' then payload else '{}' end where id = ${id}`,
  );

const maxTries = 10;
/**
 * Tried again with growing pauses; what is tried ten times is parked, so that it holds back nobody else. `mayPark`: the fault may
 * be its own, and not that of whom it was told to.
 */
export const failOutbox = (books: Books, id: string, fault: string, mayPark = true): Promise<unknown> =>
  books.ask(sql`update outbox set last_error = ${fault.slice(0, 300)}, lease_until = now() + make_interval(secs => least(600, 2 ^ tries)),
    parked_at = case when tries >= ${maxTries} and ${mayPark}::boolean then now() end where id = ${id}`);

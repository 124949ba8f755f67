import { sql } from "drizzle-orm";
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

/** Newest first. */
export const listParked = (
  books: Books,
  { before, limit }: Readonly<{ before: string | null; limit: number }>,
): Promise<ParkedRow[]> =>
  books.ask(sql`select id::text as id, topic, aggregate as about, event_key as key, created_at as "madeAt", parked_at as "parkedAt",
      tries, last_error as fault from outbox
    where parked_at is not null and ${before === null ? sql`true` : sql`id < ${before}::bigint`} order by id desc limit ${limit}`);

/** Ten tries anew, at once. False: it is not parked. */
export async function retryParked(tx: Tx, id: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update outbox set parked_at = null, tries = 0, lease_until = now() - interval '1 second'
    where id = ${id}::bigint and parked_at is not null and done_at is null returning id`);
  return rows.length === 1;
}

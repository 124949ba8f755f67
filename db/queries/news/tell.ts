import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** What stands before a device's id in the aggregate of its messages: each device hears in order. */
const line = "push:";
export const deviceOf = (aggregate: string): string => aggregate.slice(line.length);

/** Whether anybody listens for this order: its own devices, and those of its buyer. A browser that is both hears once. */
const listening = (orderId: string) =>
  sql`select distinct on (d.endpoint_hash) d.id from orders o join news_device d on d.order_id = o.id or d.user_id = o.buyer_id
    where o.id = ${orderId} order by d.endpoint_hash, d.made_at`;

type News = Readonly<{ orderId: string; eventKey: string; payload: Readonly<Record<string, unknown>> }>;

/** One message for each device, in the transaction that made it true; the event key makes a second one impossible. */
export const enqueueNews = async (tx: Tx, { orderId, eventKey, payload }: News): Promise<void> =>
  void (await tx.execute(sql`insert into outbox (aggregate, topic, event_key, payload)
    select ${line} || d.id, 'push', ${eventKey} || ':' || d.id, ${JSON.stringify(payload)}::jsonb from (${listening(orderId)}) d
    on conflict (event_key) do nothing`));

/** Where it is reached, sealed; null: it was taken off meanwhile. */
export async function findDevice(books: Books, id: string): Promise<string | null> {
  const [row] = await books.ask<{ sealed: string }>(sql`select sealed from news_device where id = ${id}`);
  return row?.sealed ?? null;
}

export const noteHeard = (books: Books, id: string): Promise<unknown> =>
  books.ask(sql`update news_device set told_at = now() where id = ${id}`);

/** Its push service says that it listens no more: it is taken off wherever else it had asked. */
export const dropDevice = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`delete from news_device where endpoint_hash = (select endpoint_hash from news_device where id = ${id})`,
  );

const keptDays = 180;

/** A parcel is long there: whoever asked for news of one order hears no more of it after half a year. How many went. */
export async function forgetOldDevices(books: Books): Promise<number> {
  const rows = await books.ask(
    sql`delete from news_device where order_id is not null and made_at < now() - make_interval(days => ${keptDays}) returning id`,
  );
  return rows.length;
}

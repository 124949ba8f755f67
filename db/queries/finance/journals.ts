import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { below, endOfDay, startOfDay } from "./trial-balance.ts";

export type JournalQuery = Readonly<{
  account: string | null;
  event: string | null;
  order: string | null;
  key: string | null;
  /** Days in Dhaka, both included. */
  from: string | null;
  to: string | null;
  /** Poisha of one of its lines. */
  min: string | null;
  max: string | null;
  /** Journals older than this one. */
  before: string | null;
  limit: number;
}>;

export type FoundJournal = Readonly<{
  id: string;
  at: string;
  event: string;
  key: string;
  orderId: string | null;
  orderNumber: string | null;
  lines: readonly Readonly<{ account: string; side: "D" | "C"; amount: string }>[];
}>;

/** Account and amount are asked of the same line. */
function lineOf({ account, min, max }: JournalQuery): SQL | null {
  const all = [
    ...(account === null ? [] : [below(sql`l.account`, account)]),
    ...(min === null ? [] : [sql`l.amount >= ${min}::bigint`]),
    ...(max === null ? [] : [sql`l.amount <= ${max}::bigint`]),
  ];
  if (all.length === 0) return null;
  return sql`exists (select from journal_line l where l.journal_id = j.id and ${sql.join(all, sql` and `)})`;
}

function conditions(query: JournalQuery): SQL {
  const { event, order, key, from, to, before } = query;
  const line = lineOf(query);
  const all = [
    ...(line === null ? [] : [line]),
    ...(event === null ? [] : [sql`j.event_type = ${event}`]),
    ...(order === null
      ? []
      : [sql`j.order_id in (select id from orders where id = ${order} or number = upper(${order}))`]),
    ...(key === null ? [] : [sql`j.event_key = ${key}`]),
    ...(from === null ? [] : [sql`j.created_at >= ${startOfDay(from)}`]),
    ...(to === null ? [] : [sql`j.created_at < ${endOfDay(to)}`]),
    ...(before === null ? [] : [sql`j.id < ${before}::bigint`]),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

const columns = sql`j.id::text as id, j.created_at as at, j.event_type as event, j.event_key as key, j.order_id as "orderId",
  o.number as "orderNumber", (select json_agg(json_build_object('account', l.account, 'side', l.side, 'amount', l.amount::text) order by l.line_no)
    from journal_line l where l.journal_id = j.id) as lines
  from journal j left join orders o on o.id = j.order_id`;

/** Newest first. */
export const findJournals = (books: Books, query: JournalQuery): Promise<FoundJournal[]> =>
  books.ask(sql`select ${columns} where ${conditions(query)} order by j.id desc limit ${query.limit}`);

export async function findJournal(books: Books, id: string): Promise<FoundJournal | null> {
  const [row] = await books.ask<FoundJournal>(sql`select ${columns} where j.id = ${id}::bigint`);
  return row ?? null;
}

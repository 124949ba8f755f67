import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** Keeps that something was looked for that nobody sells. */
export const noteMiss = async (db: Database, query: string, at: Date): Promise<void> =>
  void (await db.ask(
    anyone,
    sql`select note_search_miss(${query}::text, (${at.toISOString()}::timestamptz at time zone 'Asia/Dhaka')::date)`,
  ));

type MissRow = Readonly<{ query: string; times: number; lastOn: string }>;

/** Of the last thirty days, what was looked for oftenest first. */
export const listMisses = (books: Pick<Books, "ask">, limit: number): Promise<MissRow[]> =>
  books.ask<MissRow>(
    sql`select query, sum(times)::int as times, max(day)::text as "lastOn" from search_miss
     where day > dhaka_day() - 30 group by query order by sum(times) desc, max(day) desc, query limit ${limit}`,
  );

/** Somebody has seen it; it comes back when it is looked for again. False: it is not there. */
export async function dropMiss(tx: Tx, query: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`delete from search_miss where query = ${query} returning day`);
  return rows.length > 0;
}

/** What people typed is kept for ninety days and no longer. */
export const forgetMisses = async (books: Pick<Books, "ask">): Promise<void> =>
  void (await books.ask(sql`delete from search_miss where day < dhaka_day() - 90`));

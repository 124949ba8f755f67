import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** Keeps that something was looked for that nobody sells. */
export const noteMiss = async (db: Database, query: string, at: Date): Promise<void> =>
  void (await db.ask(
    anyone,
    sql`select note_search_miss(${query}::text, (${at.toISOString()}::timestamptz at time zone 'Asia/Dhaka')::date)`,
  ));

import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** What is counted, and how often within a quarter of an hour it may come. */
export type Counted = Readonly<{ key: string; most: number }>;

/**
 * Counts a guess before anybody judges it, so that guesses that arrive at once are as many as they are. Every row that is over
 * its measure says how long to wait.
 */
export const countingTries = (counted: readonly Counted[], when: SQL = sql`true`): SQL =>
  sql`insert into password_try (key) select key from (values ${sql.join(
    counted.map(({ key }) => sql`(${key})`),
    sql`, `,
  )}) as guess (key) where ${when} on conflict (key) do update set
    tries = case when password_try.since < now() - interval '15 minutes' then 1 else password_try.tries + 1 end,
    since = case when password_try.since < now() - interval '15 minutes' then now() else password_try.since end
    returning key, tries, ceil(extract(epoch from since + interval '15 minutes' - now()))::int as wait`;

/** The seconds to wait, of a statement that named `countingTries` `counted`; null when nobody came too often. */
export const waitOf = (counted: readonly Counted[]): SQL =>
  sql`(select max(greatest(wait, 1)) from counted where ${sql.join(
    counted.map(({ key, most }) => sql`(key = ${key} and tries > ${most})`),
    sql` or `,
  )})`;

/** The right one came: what was counted before it is forgotten. */
export const forgettingTries = (key: string): SQL => sql`delete from password_try where key = ${key}`;

export const forgetTries = async (db: Database, key: string): Promise<void> =>
  void (await db.ask(anyone, forgettingTries(key)));

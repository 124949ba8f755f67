import type { ConsentPurpose } from "@haat/core/consents";
import { neededPurposes, wordsOf } from "@haat/core/consents";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type ConsentRow = Readonly<{
  purpose: ConsentPurpose;
  given: boolean;
  version: string;
  locale: "bn" | "en";
  at: string;
}>;

/** What somebody has said last about each purpose. */
export const listConsents = (db: Database, viewer: Viewer): Promise<ConsentRow[]> =>
  db.ask<ConsentRow>(viewer, saidLast);

const saidLast: SQL = sql`select distinct on (purpose) purpose, given, version, locale, at from consent
  where user_id = haat_user() order by purpose, id desc`;

type Said = Readonly<{ purpose: ConsentPurpose; given: boolean; locale: "bn" | "en" }>;

/** Said again in the same words it leaves no second row. What stands then, of each purpose. */
export const sayConsent = (
  db: Database,
  viewer: Viewer,
  { purpose, given, locale }: Said,
): Promise<ConsentRow[]> =>
  db.askAll<ConsentRow>(viewer, [
    sql`insert into consent (user_id, purpose, given, version, locale)
      select haat_user(), ${purpose}, ${given}, ${wordsOf[purpose]}, ${locale} where haat_user() is not null and not exists (
        select from (select given, version from consent where user_id = haat_user() and purpose = ${purpose} order by id desc limit 1) newest
         where newest.given = ${given} and newest.version = ${wordsOf[purpose]})`,
    saidLast,
  ]);

/**
 * Beside every way in stands a sentence that says what one agrees to by coming in. Whoever comes in for the first time since
 * those words changed is noted; for the statements behind `settingsOf` that made him himself.
 */
export const agreeing = (
  locale: "bn" | "en",
): SQL => sql`insert into consent (user_id, purpose, given, version, locale)
  select haat_user(), words.purpose, true, words.version, ${locale}
    from (values ${sql.join(
      neededPurposes.map((purpose) => sql`(${purpose}::text, ${wordsOf[purpose]}::text)`),
      sql`, `,
    )}) words(purpose, version)
   where haat_user() is not null and not exists (select from consent c where c.user_id = haat_user() and c.purpose = words.purpose
     and c.version = words.version)`;

/** False only for somebody signed in who has said no; one who has said nothing is counted. */
export async function mayCount(db: Database, viewer: Viewer): Promise<boolean> {
  const [row] = await db.ask<{ given: boolean }>(
    viewer,
    sql`select given from consent where user_id = haat_user() and purpose = 'analytics' order by id desc limit 1`,
  );
  return row?.given ?? true;
}

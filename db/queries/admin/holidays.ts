import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type HolidayRow = Readonly<{
  day: string;
  nameBn: string;
  nameEn: string;
  source: string;
  isConfirmed: boolean;
  /** Null: it came with the house. */
  madeBy: string | null;
  madeAt: string;
}>;

/** By their days, from the year before this one on. */
export const listHolidays = (db: Database, viewer: Viewer): Promise<HolidayRow[]> =>
  db.ask(
    viewer,
    sql`select h.day::text as day, h.name_bn as "nameBn", h.name_en as "nameEn", h.source, h.is_confirmed as "isConfirmed", u.name as "madeBy", h.made_at as "madeAt"
      from holiday h left join user_account u on u.id = h.made_by
     where h.ended_at is null and h.day >= date_trunc('year', dhaka_day())::date - interval '1 year' order by h.day`,
  );

/** The year in which the day after three months lies, if nobody has seen one of its holidays yet; those that came with the house nobody has. */
const lacking: SQL = sql`select y::int as year from extract(year from dhaka_day() + interval '3 months') y
  where not exists (select from holiday h where h.ended_at is null and h.is_confirmed and extract(year from h.day) = y)`;

export async function lackingYear(books: Pick<Books, "ask">): Promise<number | null> {
  const [row] = await books.ask<{ year: number }>(lacking);
  return row?.year ?? null;
}

export type NewHoliday = Readonly<{
  id: string;
  day: string;
  nameBn: string;
  nameEn: string;
  source: string;
  madeBy: string;
}>;

/** In the place of what was said of that day before. */
export async function keepHoliday(tx: Tx, { id, madeBy, ...said }: NewHoliday): Promise<void> {
  await endHoliday(tx, { day: said.day, by: madeBy });
  await tx.execute(sql`insert into holiday (id, day, name_bn, name_en, source, made_by)
    values (${id}, ${said.day}, ${said.nameBn}, ${said.nameEn}, ${said.source}, ${madeBy})`);
}

/** False: that day is none. */
export async function endHoliday(
  tx: Tx,
  { day, by }: Readonly<{ day: string; by: string }>,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`holiday:${day}`}, 0))`);
  const { rows } = await tx.execute(
    sql`update holiday set ended_at = now(), ended_by = ${by} where day = ${day} and ended_at is null returning id`,
  );
  return rows.length === 1;
}

import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type StoppedCode = Readonly<{ page: string; directive: string; blocked: string }>;

/** Counts each of them for its day. Answered are those that nobody had told of on that day. */
export async function noteCspReports(
  db: Database,
  reports: readonly StoppedCode[],
  at: Date,
): Promise<StoppedCode[]> {
  const news = await db.ask<StoppedCode>(
    anyone,
    sql`select page, directive, blocked from jsonb_to_recordset(${JSON.stringify(reports)}::jsonb) r(page text, directive text, blocked text)
        where note_csp_report((${at.toISOString()}::timestamptz at time zone 'Asia/Dhaka')::date, page, directive, blocked)`,
  );
  return [...news];
}

type CountedRow = StoppedCode & Readonly<{ times: number; days: number; lastOn: string }>;

/** Of the last thirty days, the latest first. */
export const listCspReports = (books: Pick<Books, "ask">, limit: number): Promise<CountedRow[]> =>
  books.ask<CountedRow>(
    sql`select page, directive, blocked, sum(times)::int as times, count(*)::int as days, max(day)::text as "lastOn" from csp_report
     where day > dhaka_day() - 30 group by page, directive, blocked
     order by max(day) desc, sum(times) desc, page, directive, blocked limit ${limit}`,
  );

export const forgetCspReports = async (books: Pick<Books, "ask">): Promise<void> =>
  void (await books.ask(sql`delete from csp_report where day < dhaka_day() - 90`));

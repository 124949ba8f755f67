import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type Cause = Readonly<{ cause: string; size: number }>;
type Kind = Readonly<{ kind: string; againMinutes: number }>;

const rung = ({ kind, againMinutes }: Kind, causes: readonly Cause[]): SQL => sql`
  insert into alarm as a (kind, cause, size)
  select ${kind}, g.cause, g.size from jsonb_to_recordset(${JSON.stringify(causes)}::jsonb) as g(cause text, size integer) order by g.cause
  on conflict (kind, cause) do update set size = excluded.size, rung_at = now()
    where a.rung_at <= now() - make_interval(mins => ${againMinutes}) or excluded.size >= 2 * a.size
  returning a.cause`;

/**
 * Of everything of this kind that is wrong now, what is to be told: what nobody has told yet, what has doubled since, and what
 * was told so long ago. Of several workers one tells it. What is no longer wrong is forgotten, and told at once if it comes back.
 */
export async function ring(books: Books, kind: Kind, causes: readonly Cause[]): Promise<ReadonlySet<string>> {
  const now = sql.join([sql`null`, ...causes.map(({ cause }) => sql`${cause}`)], sql`, `);
  const rows = await books.ask<{ cause: string }>(sql`with over as (
      delete from alarm where kind = ${kind.kind} and (cause in (${now})) is not true)
    ${rung(kind, causes)}`);
  return new Set(rows.map(({ cause }) => cause));
}

/** The same for one thing that went wrong, where nobody looks for what no longer does. */
export const ringOne = async (books: Books, kind: Kind, cause: string): Promise<boolean> =>
  (await books.ask(rung(kind, [{ cause, size: 1 }]))).length > 0;

/** What was told so long ago would be told again at once. */
export const forgetAlarms = (books: Books): Promise<unknown> =>
  books.ask(sql`delete from alarm where rung_at < now() - interval '30 days'`);

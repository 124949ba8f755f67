import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { BrokenRule } from "./ledger-check.ts";

/** At most a hundredth of the time goes into looks at everything. */
const shareOfTime = 100;
/** What is known by its time alone may have been committed after a look that began later: transactions of ours are far shorter than this. */
const overlapSeconds = 120;

type NextLook = Readonly<{
  startedAt: Date;
  /** `pg_snapshot`: what this look sees is no less. */
  sees: string;
  /** Null: wholly, because the books never were looked at, something was broken, or it is time again. */
  since: Date | null;
}>;

/** From when on the books are to be looked at. */
export async function nextLook(books: Books): Promise<NextLook> {
  const [row] = await books.ask<{ at: string; sees: string; since: string | null }>(sql`
    select now() as at, pg_current_snapshot()::text as sees,
      case when jsonb_array_length(broken) = 0 and now() < whole_at + make_interval(secs => least(3600, whole_ms * ${shareOfTime} / 1000.0))
        then looked_at - make_interval(secs => ${overlapSeconds}) end as since
    from (select) one left join ledger_look on true`);
  if (!row) throw new Error("the database told no time");
  return {
    startedAt: new Date(row.at),
    sees: row.sees,
    since: row.since === null ? null : new Date(row.since),
  };
}

type Look = Readonly<{ isWhole: boolean; broken: readonly BrokenRule[] }>;

/** Every rule of what has been touched since then: the same function as the view, over fewer rows. */
export async function lookAtBooks(books: Books): Promise<Look> {
  const next = await nextLook(books);
  const broken = await findBroken(books, next.since);
  const look = { isWhole: next.since === null, broken };
  await keepLook(books, next, look);
  if (look.isWhole && broken.length === 0) await books.ask(sql`select keep_checkpoint()`);
  return look;
}

/** What the checkpoint and what came after it break is asked once more without it: money is stopped by lines, never by a sum of them. */
async function findBroken(books: Books, since: Date | null): Promise<BrokenRule[]> {
  const broken = await rulesOf(books, since, true);
  return since && broken.length > 0 ? rulesOf(books, since, false) : broken;
}

const rulesOf = (books: Books, since: Date | null, isByCheckpoint: boolean): Promise<BrokenRule[]> =>
  books.ask<BrokenRule>(sql`select rule, coalesce(subject, '') as subject, coalesce(detail, '') as detail
    from ledger_rules(${since?.toISOString() ?? null}::timestamptz, ${isByCheckpoint}) limit 500`);

const keepLook = (
  books: Books,
  { startedAt, sees }: NextLook,
  { isWhole, broken }: Look,
): Promise<unknown> => {
  const at = sql`${startedAt.toISOString()}::timestamptz`;
  const took = sql`(extract(epoch from clock_timestamp() - ${at}) * 1000)::int`;
  return books.ask(sql`insert into ledger_look as l (looked_at, whole_at, whole_ms, broken, seen)
    values (${at}, ${at}, ${took}, ${JSON.stringify(broken)}::jsonb, ${sees}::pg_snapshot)
    on conflict (id) do update set looked_at = excluded.looked_at, broken = excluded.broken, seen = excluded.seen
      ${isWhole ? sql`, whole_at = excluded.whole_at, whole_ms = excluded.whole_ms` : sql``}`);
};

export type LookRow = Readonly<{ lookedAt: string; wholeAt: string; broken: readonly BrokenRule[] }>;

/** Null: nobody has looked yet. */
export async function lastLook(db: Database, viewer: Viewer): Promise<LookRow | null> {
  const [row] = await db.ask<LookRow>(
    viewer,
    sql`select looked_at as "lookedAt", whole_at as "wholeAt", broken from ledger_look`,
  );
  return row ?? null;
}

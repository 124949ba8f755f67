import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { BrokenRule } from "./ledger-check.ts";

/** At most a hundredth of the time goes into looks at everything. */
const shareOfTime = 100;
/** What had begun before the last look may have been committed after it: transactions of ours are far shorter than this. */
const overlapSeconds = 120;

/** From when on the books are to be looked at; null: wholly, because they never were, something was broken, or it is time again. */
export async function nextLook(books: Books): Promise<Date | null> {
  const [row] = await books.ask<{ since: string; isWholeDue: boolean }>(sql`select
    looked_at - make_interval(secs => ${overlapSeconds}) as since,
    jsonb_array_length(broken) > 0 or now() >= whole_at + make_interval(secs => least(3600, whole_ms * ${shareOfTime} / 1000.0)) as "isWholeDue" from ledger_look`);
  return row && !row.isWholeDue ? new Date(row.since) : null;
}

type Look = Readonly<{ isWhole: boolean; startedAt: Date; broken: readonly BrokenRule[] }>;

/** Every rule of what has been touched since then: the same function as the view, over fewer rows. */
export async function lookAtBooks(books: Books): Promise<Look> {
  const since = await nextLook(books);
  const [clock] = await books.ask<{ at: string }>(sql`select now() as at`);
  const broken = await books.ask<BrokenRule>(
    sql`select rule, coalesce(subject, '') as subject, coalesce(detail, '') as detail from ledger_rules(${since?.toISOString() ?? null}::timestamptz) limit 500`,
  );
  const look = { isWhole: since === null, startedAt: new Date(clock?.at ?? 0), broken };
  await keepLook(books, look);
  return look;
}

const keepLook = (books: Books, { isWhole, startedAt, broken }: Look): Promise<unknown> => {
  const at = sql`${startedAt.toISOString()}::timestamptz`;
  const took = sql`(extract(epoch from clock_timestamp() - ${at}) * 1000)::int`;
  return books.ask(sql`insert into ledger_look as l (looked_at, whole_at, whole_ms, broken)
    values (${at}, ${at}, ${took}, ${JSON.stringify(broken)}::jsonb)
    on conflict (id) do update set looked_at = excluded.looked_at, broken = excluded.broken
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

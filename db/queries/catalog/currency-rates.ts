import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

type RateRow = Readonly<{ currency: string; microTaka: string; toldAt: string }>;

/** Those that were told within a week; an older one would mislead. */
export const listRates = (db: Database): Promise<RateRow[]> =>
  db.ask<RateRow>(
    anyone,
    sql`select currency, micro_taka::text as "microTaka", told_at as "toldAt" from currency_rate where told_at > now() - interval '7 days'`,
  );

/** How many hours ago the newest was told; null: never. */
export async function ageOfRates(books: Pick<Books, "ask">): Promise<number | null> {
  const [row] = await books.ask<{ hours: number | null }>(
    sql`select floor(extract(epoch from now() - max(told_at)) / 3600)::int as hours from currency_rate`,
  );
  return row?.hours ?? null;
}

type Told = Readonly<{ currency: string; microTaka: string }>;

/**
 * Keeps what was told but what moved by more than a quarter since it was told last, within a week: that is a slip of the service more
 * often than of the currency. Which those are.
 */
export const keepRates = (books: Books, told: readonly Told[], source: string): Promise<readonly string[]> =>
  books.transact(async (tx) => {
    const { rows } = await tx.execute<{ currency: string }>(
      sql`with told as (select currency, "microTaka"::bigint as micro from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) t(currency text, "microTaka" text)),
        kept as (insert into currency_rate as r (currency, micro_taka, source) select currency, micro, ${source} from told
          on conflict (currency) do update set micro_taka = excluded.micro_taka, source = excluded.source, told_at = now()
            where r.told_at < now() - interval '7 days' or excluded.micro_taka between r.micro_taka * 3 / 4 and r.micro_taka * 5 / 4
          returning r.currency)
        select currency from told where currency not in (select currency from kept) order by currency`,
    );
    return rows.map(({ currency }) => currency);
  });

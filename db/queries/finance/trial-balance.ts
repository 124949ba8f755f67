import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type TrialQuery = Readonly<{
  by: "kind" | "account";
  /** An account, or a kind with all its accounts. */
  of: string | null;
  /** As it stood when this day ended in Dhaka. */
  day: string | null;
  after: string | null;
  limit: number;
}>;

export type TrialFound = Readonly<{
  account: string;
  debits: string;
  credits: string;
  lines: number;
}>;

/** The account itself, and what stands below it. */
export const below = (column: SQL, account: string): SQL =>
  sql`(${column} = ${account} or ${column} like ${`${account.replaceAll("_", "\\_")}:%`})`;

/** The first instant of the day after, in Dhaka. */
export const endOfDay = (day: string): SQL => sql`(${day}::date + 1)::timestamp at time zone 'Asia/Dhaka'`;
export const startOfDay = (day: string): SQL => sql`(${day}::date)::timestamp at time zone 'Asia/Dhaka'`;

const kindOf = sql`split_part(l.account, ':', 1) || ':' || split_part(l.account, ':', 2)`;

type Total = Readonly<{ currency: string; debits: string; credits: string }>;
type Row = Readonly<{ rows: TrialFound[]; totals: Total[] }>;

/** Summed from the lines, never from remembered balances: this is what those are checked by. */
export async function trialBalance(books: Books, { by, of, day, after, limit }: TrialQuery): Promise<Row> {
  const name = by === "kind" ? kindOf : sql`l.account`;
  const [row] = await books.ask<Row>(sql`
    with sums as (select ${name} as account, sum(l.amount) filter (where l.side = 'D') as debits,
        sum(l.amount) filter (where l.side = 'C') as credits, count(*)::int as lines
      from journal_line l ${day === null ? sql`` : sql`join journal j on j.id = l.journal_id and j.created_at < ${endOfDay(day)}`}
      where ${of === null ? sql`true` : below(sql`l.account`, of)} group by 1)
    select (select json_agg(json_build_object('currency', c.currency, 'debits', c.debits::text, 'credits', c.credits::text) order by c.currency <> 'BDT', c.currency)
        from (select currency, coalesce(sum(debits), 0) as debits, coalesce(sum(credits), 0) as credits
          from (select account_currency(account), debits, credits from sums union all select 'BDT', 0, 0) s(currency, debits, credits) group by currency) c) as totals,
      coalesce((select json_agg(x order by x.account) from (
        select account, coalesce(debits, 0)::text as debits, coalesce(credits, 0)::text as credits, lines from sums
         where ${after === null ? sql`true` : sql`account collate "C" > ${after}`} order by account collate "C" limit ${limit}) x), '[]') as rows`);
  if (!row) throw new Error("an aggregate always answers");
  return row;
}

export type DayBalance = Readonly<{ day: string; balance: string }>;

/**
 * Debits less credits of an account, or of a kind, at the end of each of the last days in Dhaka; the last is today. Reckoned back
 * from what stands now, so that only the lines of these days are read.
 */
export const dailyBalances = (books: Books, account: string, days: number): Promise<DayBalance[]> =>
  books.ask(sql`
    with moved as materialized (
        select (j.created_at at time zone 'Asia/Dhaka')::date as day, sum(case l.side when 'D' then l.amount else -l.amount end) as net
          from journal j join journal_line l on l.journal_id = j.id
         where j.created_at >= (dhaka_day() - ${days - 1}::int)::timestamp at time zone 'Asia/Dhaka' and ${below(sql`l.account`, account)} group by 1),
      present as (select coalesce(sum(balance), 0) as balance from account_balance b where ${below(sql`b.account`, account)})
    select d::date::text as day, ((select balance from present) - (select coalesce(sum(net), 0) from moved where moved.day > d))::text as balance
      from generate_series(dhaka_day() - ${days - 1}::int, dhaka_day(), interval '1 day') d order by d`);

import type { SeriesView, TrialView } from "@haat/contract/ledger";
import { DomainError } from "@haat/core/errors";
import { dailyBalances, trialBalance, type TrialQuery } from "@haat/db/queries/finance/trial-balance";
import type { NodeCtx } from "../../context.ts";
import { accountView, sumView } from "../../views/money.ts";

type Deps = Pick<NodeCtx, "books" | "locale">;
type Ask = Omit<TrialQuery, "after" | "limit"> & Readonly<{ cursor: string | null }>;
const pageSize = 100;

/** Every account with what went in and out, and the sum of it all: debits equal credits, or something is wrong. */
export async function readTrialBalance({ books, locale }: Deps, { cursor, ...ask }: Ask): Promise<TrialView> {
  if (cursor !== null && !/^[ALREX]:[\w@:.-]{1,80}$/.test(cursor)) throw new DomainError("cursor.invalid");
  const found = await trialBalance(books, { ...ask, after: cursor, limit: pageSize + 1 });
  const rows = found.rows.slice(0, pageSize).map(({ account, debits, credits, lines }) => ({
    ...{ account, lines },
    debits: accountView(account, debits, locale),
    credits: accountView(account, credits, locale),
    balance: accountView(account, BigInt(debits) - BigInt(credits), locale),
  }));
  return {
    rows,
    nextCursor: found.rows.length > pageSize ? (rows.at(-1)?.account ?? null) : null,
    totals: found.totals.map(({ currency, debits, credits }) => ({
      debits: sumView(debits, currency, locale),
      credits: sumView(credits, currency, locale),
    })),
  };
}

export async function readSeries(
  { books, locale }: Deps,
  { account, days }: Readonly<{ account: string; days: number }>,
): Promise<SeriesView> {
  const found = await dailyBalances(books, account, days);
  return { days: found.map(({ day, balance }) => ({ day, balance: accountView(account, balance, locale) })) };
}

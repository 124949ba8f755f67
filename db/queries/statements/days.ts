import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type SettledDayRow = Readonly<{
  source: Wallet;
  day: string;
  captured: string;
  refunded: string;
  statedCaptured: string;
  statedRefunded: string;
  fees: string;
  net: string;
  credited: string;
  open: number;
  suspense: string;
  oldest: number;
  statements: readonly string[];
  waitsFor: string | null;
  closedBy: string | null;
  closedAt: string | null;
}>;

type Ask = Readonly<{ sources: readonly Wallet[]; to: string | null; days: number }>;

/** The days before and with `to` (yesterday, unless said), the last first; a wallet's day without anything is left out. */
export const listSettledDays = (
  db: Database,
  viewer: Viewer,
  { sources, to, days }: Ask,
): Promise<SettledDayRow[]> =>
  db.ask(
    viewer,
    sql`select w.source, d.day::date::text as day, x.captured::text, x.refunded::text, x.stated_captured::text as "statedCaptured",
        x.stated_refunded::text as "statedRefunded", x.fees::text, x.net::text, x.credited::text, x.open::int, x.suspense::text, x.oldest,
        x.statements, day_waits_for(w.source, d.day::date) as "waitsFor", u.name as "closedBy", c.closed_at as "closedAt"
      from json_array_elements_text(${JSON.stringify(sources)}::json) w(source)
        cross join generate_series(coalesce(${to}::date, dhaka_day()) - ${days - 1}::int, coalesce(${to}::date, dhaka_day()), interval '1 day') d(day)
        cross join lateral settled_day_sums(w.source, d.day::date) x
        left join settled_day c on c.source = w.source and c.day = d.day::date and c.opened_at is null left join user_account u on u.id = c.closed_by
      where x.captured > 0 or x.refunded > 0 or cardinality(x.statements) > 0
      order by d.day desc, w.source`,
  );

type Day = Readonly<{ source: Wallet; day: string; by: string }>;

/** Null: closed; else why not yet, or that it is. */
export async function closeSettledDay(tx: Tx, { source, day, by }: Day): Promise<string | null> {
  const { rows } = await tx.execute<{ why: string | null }>(
    sql`select close_settled_day(${source}, ${day}::date, ${by}) as why`,
  );
  return rows[0]?.why ?? null;
}

import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { dbidDueAt } from "../vendors/dbid-due.ts";

export type DeskRow = Readonly<{
  toDecide: number;
  own: number;
  applied: number;
  oldestAt: string | null;
  dbidOverdue: number;
  sent: number;
  spent: string;
  budget: string;
  reserve: string;
  rows: string;
  head: string;
  lastAt: string | null;
}>;

/** What waits for an admin. One round trip; row security keeps proposals about money out of it. */
export async function readDesk(db: Database, viewer: Viewer, userId: string): Promise<DeskRow> {
  const [row] = await db.ask<DeskRow>(
    viewer,
    sql`select p."toDecide", p.own, v.applied, v."oldestAt", v."dbidOverdue", b.sent, b.spent::text, setting_now('sms_daily_budget_minor', 500000)::text as budget,
        setting_now('sms_reserve_minor', 100000)::text as reserve,
        coalesce(c.place::text, '0') as rows, coalesce(c.hash, '') as head, c.at as "lastAt"
      from (select count(*) filter (where maker_id <> ${userId})::int as "toDecide", count(*) filter (where maker_id = ${userId})::int as own
          from proposal where state = 'open' and expires_at > now()) p
        cross join (select count(*) filter (where v.state = 'applied')::int as applied,
            min(coalesce(v.applied_at, v.created_at)) filter (where v.state = 'applied') as "oldestAt",
            count(*) filter (where ${dbidDueAt} < now())::int as "dbidOverdue" from vendor v) v
        cross join (select coalesce(sum(sent), 0)::int as sent, coalesce(sum(spent_minor), 0) as spent from sms_budget where day = dhaka_day()) b
        left join (select ch.place, ch.hash, a.at from audit_chain ch join audit a on a.id = ch.audit_id order by ch.place desc limit 1) c on true`,
  );
  if (!row) throw new Error("counts have always a row");
  return row;
}

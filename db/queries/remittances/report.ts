import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { detailOf, type RemittanceDetail } from "./list.ts";
import { periodOf, type PeriodRow } from "./periods.ts";
import { countsOf, type LabelCounts, labelsOf, type RowCounts } from "./rows.ts";
import { postingOf, type PostingRow } from "./standing.ts";

export type ReportRow = Readonly<{
  /** Null: there is none. */
  remittance: RemittanceDetail | null;
  counts: readonly RowCounts[];
  labels: readonly LabelCounts[];
  /** Null, as its period is: its rows are not matched. */
  posting: PostingRow | null;
  period: PeriodRow | null;
}>;

/** All that a statement's page says above its rows, in one question that looks at none of them. */
export async function findReport(db: Database, viewer: Viewer, id: string): Promise<ReportRow> {
  const [row] = await db.ask<ReportRow>(
    viewer,
    sql`select (select to_json(x) from (${detailOf(id)}) x) as remittance, (select coalesce(json_agg(x), '[]') from (${countsOf(id)}) x) as counts,
      (select coalesce(json_agg(x), '[]') from (${labelsOf(id)}) x) as labels,
      (select to_json(x) from (${postingOf(id)}) x) as posting, (select to_json(x) from (${periodOf(id)}) x) as period`,
  );
  return row ?? { remittance: null, counts: [], labels: [], posting: null, period: null };
}

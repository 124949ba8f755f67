import type { BankCreditState } from "@haat/core/bank-credit-states";
import type { Wallet } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { StatementState } from "./file.ts";
import type { UndoWait } from "./undo.ts";

export type StatementRow = Readonly<{
  id: string;
  source: Wallet;
  fileName: string;
  fileBytes: number;
  reference: string | null;
  fromDay: string;
  toDay: string;
  state: StatementState;
  partsRead: number;
  rows: number;
  posted: number;
  undone: number;
  open: number;
  credit: BankCreditState | null;
  isUndoProposed: boolean;
  refusal: string | null;
  refusalDetail: string | null;
  madeBy: string;
  madeAt: string;
  doneAt: string | null;
}>;

const columns: SQL = sql`s.id, s.source, s.file_name as "fileName", s.file_bytes as "fileBytes", s.reference, s.from_day::text as "fromDay",
  s.to_day::text as "toDay", s.state, s.parts_read as "partsRead", s.rows_read as rows, s.rows_posted as posted,
  s.rows_undone as undone, exists (select from statement_undo n where n.statement_id = s.id and n.state = 'proposed') as "isUndoProposed",
  (select count(*)::int from settlement_case c where c.statement_id = s.id and c.state in ('open','proposed')) as open,
  b.state as credit, s.refusal, s.refusal_detail as "refusalDetail", u.name as "madeBy", s.made_at as "madeAt", s.done_at as "doneAt"
  from statement s join user_account u on u.id = s.made_by left join bank_credit b on b.statement_id = s.id and b.state in ('proposed','noted','undoing')`;

type Ask = Readonly<{ source?: Wallet | undefined; before: string | null; limit: number }>;

/** Newest first. */
export const listStatements = (
  db: Database,
  viewer: Viewer,
  { source, before, limit }: Ask,
): Promise<StatementRow[]> =>
  db.ask(
    viewer,
    sql`select ${columns} where true ${source === undefined ? sql`` : sql`and s.source = ${source}`}
      ${before === null ? sql`` : sql`and s.id < ${before}`} order by s.id desc limit ${limit}`,
  );

export async function findStatement(db: Database, viewer: Viewer, id: string): Promise<StatementRow | null> {
  const [row] = await db.ask<StatementRow>(viewer, sql`select ${columns} where s.id = ${id}`);
  return row ?? null;
}

export type StatementSums = Readonly<{
  captured: string;
  refunded: string;
  fees: string;
  other: string;
  net: string;
  matched: number;
  classes: readonly Readonly<{ class: string; count: number; open: number; suspense: string }>[];
  problems: readonly Readonly<{ line: number; fault: string; shown: string }>[];
  undoWaitsFor: UndoWait | null;
}>;

/** What stands in it and what came of it, in one round trip. */
export async function sumStatement(db: Database, viewer: Viewer, id: string): Promise<StatementSums> {
  const [row] = await db.ask<StatementSums>(
    viewer,
    sql`select l.*, coalesce(c.classes, '[]') as classes, coalesce(p.problems, '[]') as problems,
        undo_waits_for(${id}) as "undoWaitsFor" from (
        select coalesce(sum(amount_minor) filter (where kind = 'capture' and status = 'completed'), 0)::text as captured,
          coalesce(sum(amount_minor) filter (where kind in ('refund','reversal') and status = 'completed'), 0)::text as refunded,
          coalesce(sum(fee_minor) filter (where status = 'completed'), 0)::text as fees,
          coalesce(sum(amount_minor) filter (where kind = 'other' and status = 'completed'), 0)::text as other,
          coalesce(sum(net_minor), 0)::text as net, count(*) filter (where class = 'matched')::int as matched
        from statement_line where statement_id = ${id} and currency = 'BDT') l
      cross join (select json_agg(json_build_object('class', class, 'count', n, 'open', open, 'suspense', suspense::text) order by class) as classes
        from (select class, count(*) as n, count(*) filter (where state in ('open','proposed')) as open,
            coalesce(sum(suspense_minor) filter (where state in ('open','proposed')), 0) as suspense
          from settlement_case where statement_id = ${id} and state <> 'undone' group by class) g) c
      cross join (select json_agg(json_build_object('line', line, 'fault', fault, 'shown', shown) order by line) as problems
        from statement_problem where statement_id = ${id}) p`,
  );
  if (!row) throw new Error("sums have always a row");
  return row;
}

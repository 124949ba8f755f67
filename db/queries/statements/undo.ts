import type { StatementUndoState } from "@haat/core/statement-undo-states";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { lease } from "./work.ts";

/** Why a file cannot be undone. */
export type UndoWait = "not_done" | "bank_credit" | "day_closed" | "dispute" | "claim";
type LockedFile = Readonly<{ source: string; fileName: string; waitsFor: UndoWait | null }>;

/** Waits for whoever settles this wallet's statement first: the fixed order of locks. Null: there is none. */
export async function lockFile(tx: Tx, id: string): Promise<LockedFile | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('settle:' || source, 0)) from statement where id = ${id}`,
  );
  await tx.execute(sql`select 1 from statement where id = ${id} for update`);
  const { rows } = await tx.execute<LockedFile>(
    sql`select source, file_name as "fileName", undo_waits_for(id) as "waitsFor" from statement where id = ${id}`,
  );
  return rows[0] ?? null;
}

type NewUndo = Readonly<{ id: string; statementId: string; reason: string; by: string; actor: string }>;

/** False: somebody has proposed it already. */
export async function insertUndo(tx: Tx, { id, statementId, reason, by, actor }: NewUndo): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    with made as (insert into statement_undo (id, statement_id, state, reason, made_by) values (${id}, ${statementId}, 'proposed', ${reason}, ${by})
      on conflict (statement_id) where state in ('proposed','agreed') do nothing returning id)
    insert into transition (machine, subject_id, to_state, event_key, actor, reason)
    select 'statement_undo', id, 'proposed', 'proposed', ${actor}, ${reason} from made returning id`);
  return rows.length === 1;
}

export type LockedUndo = Readonly<{ id: string; state: StatementUndoState; madeBy: string; reason: string }>;

/** Null: there is none of this file. */
export async function lockUndo(
  tx: Tx,
  { id, statementId }: Readonly<{ id: string; statementId: string }>,
): Promise<LockedUndo | null> {
  const { rows } = await tx.execute<LockedUndo>(
    sql`select id, state, made_by as "madeBy", reason from statement_undo where id = ${id} and statement_id = ${statementId} for update`,
  );
  return rows[0] ?? null;
}

/** The database holds that nobody agrees to his own. */
export const undoDecidedBy = (by: string): SQL => sql`decided_by = ${by}, decided_at = now()`;
export const undoDone: SQL = sql`done_at = now()`;

/** Handed to the worker. False: it is not done. */
export async function beginUndo(tx: Tx, statementId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ begun: boolean }>(
    sql`select begin_statement_undo(${statementId}) as begun`,
  );
  return rows[0]?.begun ?? false;
}

type Batch = Readonly<{ from: number; to: number }>;

/** What these lines have posted, the other way round, in one transaction. */
export const undoLines = (books: Books, id: string, { from, to }: Batch): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`select undo_statement_lines(${id}, ${from}, ${to})`);
    await tx.execute(sql`update statement set lease_until = ${lease} where id = ${id}`);
  });

/** The id of the proposal that it ends; null: it has ended already. */
export async function endUndo(tx: Tx, statementId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select u.id from statement_undo u where u.statement_id = ${statementId} and u.state = 'agreed' and finish_statement_undo(${statementId})`,
  );
  return rows[0]?.id ?? null;
}

export type UndoRow = Readonly<{
  id: string;
  state: StatementUndoState;
  reason: string;
  madeBy: string;
  maker: string;
  madeAt: string;
  decider: string | null;
  decidedAt: string | null;
  doneAt: string | null;
}>;

/** Of a file, the last first: at most one of them waits. */
export const listUndos = (db: Database, viewer: Viewer, statementId: string): Promise<UndoRow[]> =>
  db.ask(
    viewer,
    sql`select u.id, u.state, u.reason, u.made_by as "madeBy", m.name as maker, u.made_at as "madeAt", d.name as decider,
        u.decided_at as "decidedAt", u.done_at as "doneAt"
      from statement_undo u join user_account m on m.id = u.made_by left join user_account d on d.id = u.decided_by
      where u.statement_id = ${statementId} order by u.made_at desc, u.id desc`,
  );

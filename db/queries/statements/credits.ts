import type { BankCreditState } from "@haat/core/bank-credit-states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type LockedCredit = Readonly<{
  id: string;
  statementId: string;
  state: BankCreditState;
  amountMinor: string;
  reference: string;
  madeBy: string;
  undoBy: string | null;
  undoReason: string | null;
  version: number;
}>;

/** Waits for whoever settles this wallet's statement first: the fixed order of locks. Null: there is none. */
export async function lockCredit(tx: Tx, id: string): Promise<LockedCredit | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('settle:' || s.source, 0))
    from bank_credit c join statement s on s.id = c.statement_id where c.id = ${id}`);
  const { rows } = await tx.execute<LockedCredit>(sql`
    select id, statement_id as "statementId", state, amount_minor::text as "amountMinor", reference, made_by as "madeBy",
      undo_by as "undoBy", undo_reason as "undoReason", version from bank_credit where id = ${id} for update`);
  return rows[0] ?? null;
}

type NewCredit = Readonly<{
  id: string;
  statementId: string;
  /** A day in Dhaka. */
  day: string;
  amountMinor: bigint;
  reference: string;
  by: string;
  actor: string;
}>;

/**
 * Null: it waits for another person; else the code of why not. Violates `bank_credit_reference` where the bank's words were
 * written down for another statement.
 */
export async function proposeCredit(
  tx: Tx,
  c: NewCredit,
): Promise<"statement.not_found" | "statement.wrong_state" | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('settle:' || source, 0)) from statement where id = ${c.statementId}`,
  );
  const { rows } = await tx.execute<{ state: string; has: boolean }>(sql`
    select state, exists (select from bank_credit where statement_id = s.id and state in ('proposed','noted','undoing'))
        or exists (select from statement_undo where statement_id = s.id and state = 'proposed') as has
      from statement s where id = ${c.statementId} for update`);
  const [statement] = rows;
  if (!statement) return "statement.not_found";
  if (statement.state !== "done" || statement.has) return "statement.wrong_state";
  await tx.execute(sql`
    with made as (insert into bank_credit (id, statement_id, day, amount_minor, reference, state, made_by)
      values (${c.id}, ${c.statementId}, ${c.day}::date, ${c.amountMinor.toString()}, ${c.reference}, 'proposed', ${c.by}) returning id)
    insert into transition (machine, subject_id, to_state, event_key, actor, reason)
    select 'bank_credit', id, 'proposed', 'proposed', ${c.actor}, ${c.reference} from made`);
  return null;
}

/** The database holds that it is never noted by the one who proposed it. */
export const decidedBy = (by: string): SQL => sql`decided_by = ${by}, decided_at = now()`;
export const undoProposedBy = (by: string, reason: string): SQL =>
  sql`undo_by = ${by}, undo_at = now(), undo_reason = ${reason}`;
export const keptAfterAll: SQL = sql`undo_by = null, undo_at = null, undo_reason = null`;
export const undoneBy = (by: string): SQL => sql`undone_by = ${by}, undone_at = now()`;

/** J20 of what differs from the statement; nothing where nothing does. */
export const bookCredit = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`select book_bank_credit(${id})`));

/** Reverses J20 and what it was cleared to. How many closed days are open again. */
export async function unbookCredit(tx: Tx, id: string): Promise<number> {
  const { rows } = await tx.execute<{ opened: number }>(sql`select unbook_bank_credit(${id}) as opened`);
  return rows[0]?.opened ?? 0;
}

export type CreditRow = Readonly<{
  id: string;
  state: BankCreditState;
  day: string;
  amountMinor: string;
  reference: string;
  madeBy: string;
  maker: string;
  madeAt: string;
  decider: string | null;
  decidedAt: string | null;
  undoBy: string | null;
  undoReason: string | null;
  undoer: string | null;
  undoAt: string | null;
  undone: string | null;
  undoneAt: string | null;
}>;

/** Of a statement, the last first: at most one of them is in force. */
export const listCredits = (db: Database, viewer: Viewer, statementId: string): Promise<CreditRow[]> =>
  db.ask(
    viewer,
    sql`select c.id, c.state, c.day::text as day, c.amount_minor::text as "amountMinor", c.reference, c.made_by as "madeBy", m.name as maker,
        c.made_at as "madeAt", d.name as decider, c.decided_at as "decidedAt", c.undo_by as "undoBy", c.undo_reason as "undoReason",
        u.name as undoer, c.undo_at as "undoAt", e.name as undone, c.undone_at as "undoneAt"
      from bank_credit c join user_account m on m.id = c.made_by left join user_account d on d.id = c.decided_by
        left join user_account u on u.id = c.undo_by left join user_account e on e.id = c.undone_by
      where c.statement_id = ${statementId} order by c.made_at desc, c.id desc`,
  );

import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** Of row `r`: what it had brought before its match was undone lies in suspense, and its next posting clears it. */
export const isHeld: SQL = sql`exists (select from remittance_case h where h.remittance_id = r.remittance_id and h.line = r.line and h.is_held and h.state = 'open')`;

/** Of row `r`, which was left out: two have ended something of that, so that it is not taken up again. */
export const isHeldEnded: SQL = sql`exists (select from remittance_case h where h.remittance_id = r.remittance_id and h.line = r.line and h.is_held
  and not h.is_released
  and h.posting_no = r.posting_no - 1 and h.suspense_minor <> h.opened_minor)`;

/**
 * How much of a posted row is held where its match is undone: all that it brought, or took (below zero), once our bank has credited it, or another
 * statement's rows have taken it; nothing while it still is on its way. Its statement is locked.
 */
export async function holdsOf(tx: Tx, { remittanceId, line }: RowName): Promise<bigint> {
  const { rows } = await tx.execute<{ held: string }>(
    sql`select case when r.payout_minor > 0 and r.payout_minor > coalesce((select b.balance from account_balance b where b.account = 'A:COD_IT:' || m.courier), 0) then r.payout_minor
        else remittance_row_holds(r.remittance_id, r.line) end::text as held
      from remittance_row r join remittance m on m.id = r.remittance_id where r.remittance_id = ${remittanceId} and r.line = ${line} and r.state = 'posted'`,
  );
  return BigInt(rows[0]?.held ?? 0);
}

type Held = RowName & Readonly<{ id: string; courier: Courier; amount: bigint; postingNo: number }>;

/** `postingNo`: of the posting that was undone. */
export const openHeldCase = (
  tx: Tx,
  { id, remittanceId, line, courier, amount, postingNo }: Held,
): Promise<unknown> =>
  tx.execute(sql`insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor, posting_no, is_held)
    values (${id}, ${remittanceId}, ${line}, ${courier}, ${String(-amount)}::bigint, ${String(-amount)}::bigint, ${postingNo}, true)`);

type Clearing = RowName & Readonly<{ by: string | null; reason: string | null }>;

/** The row is posted again: nothing is held of it any more. How much was, below zero what it had taken; null: nothing. */
export async function endHeldCase(
  tx: Tx,
  { remittanceId, line, by, reason }: Clearing,
): Promise<Readonly<{ id: string; amount: bigint }> | null> {
  const { rows } = await tx.execute<{ id: string; amount: string }>(
    sql`update remittance_case set suspense_minor = 0, state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}
      where remittance_id = ${remittanceId} and line = ${line} and is_held and state = 'open' returning id, (-opened_minor)::text as amount`,
  );
  const [row] = rows;
  return row ? { id: row.id, amount: BigInt(row.amount) } : null;
}

/** What a row of a statement holds whole; `postingNo`: of the posting that was undone. */
export type HeldOf = Readonly<{
  id: string;
  line: number;
  fileHash: string;
  postingNo: number;
  courier: Courier;
  amount: bigint;
}>;

/** Its rows before the statement itself, as whoever undoes a match locks them. */
export const lockHeldOf = (tx: Tx, creditId: string): Promise<unknown> =>
  tx.execute(sql`select 1 from remittance_row r where r.remittance_id = (select c.remittance_id from remittance_credit c where c.id = ${creditId})
    and ${isHeld} order by r.line for share`);

/** What took first, so that there is enough for what brought. */
export async function heldOf(tx: Tx, remittanceId: string): Promise<HeldOf[]> {
  const { rows } = await tx.execute<Omit<HeldOf, "amount"> & Readonly<{ amount: string }>>(
    sql`select s.id, s.line, m.file_hash as "fileHash", s.posting_no as "postingNo", s.courier, (-s.opened_minor)::text as amount
      from remittance_case s join remittance m on m.id = s.remittance_id
      where s.remittance_id = ${remittanceId} and s.is_held and s.state = 'open' and s.suspense_minor = s.opened_minor
      order by s.opened_minor < 0, s.line`,
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

type Releasing = Readonly<{ id: string; by: string; reason: string }>;

/** It is on its way, or to come, as the row's own again. False: not so much of it is. */
export async function releaseHeldCase(tx: Tx, { id, by, reason }: Releasing): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update remittance_case s set suspense_minor = 0, state = 'ended', is_released = true, ended_by = ${by}, ended_at = now(), reason = ${reason}
      where s.id = ${id} and s.state = 'open' and remittance_covers(s.remittance_id, s.opened_minor)
        and -s.opened_minor <= coalesce((select b.balance from account_balance b where b.account = 'A:COD_IT:' || s.courier), 0) returning 1`,
  );
  return rows.length === 1;
}

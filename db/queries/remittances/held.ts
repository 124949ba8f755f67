import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** Of row `r`: what it had brought before its match was undone lies in suspense, and its next posting clears it. */
export const isHeld: SQL = sql`exists (select from remittance_case h where h.remittance_id = r.remittance_id and h.line = r.line and h.is_held and h.state = 'open')`;

/** Of row `r`, which was left out: two have ended something of that, so that it is not taken up again. */
export const isHeldEnded: SQL = sql`exists (select from remittance_case h where h.remittance_id = r.remittance_id and h.line = r.line and h.is_held
  and h.posting_no = r.posting_no - 1 and h.suspense_minor <> h.opened_minor)`;

/**
 * How much of a posted row is held where its match is undone: all that it brought, once our bank has credited it, or another statement's rows
 * have taken it; nothing while it still is on its way. Its statement is locked.
 */
export async function holdsOf(tx: Tx, { remittanceId, line }: RowName): Promise<bigint> {
  const { rows } = await tx.execute<{ held: string }>(
    sql`select case when r.payout_minor > coalesce((select b.balance from account_balance b where b.account = 'A:COD_IT:' || m.courier), 0) then greatest(r.payout_minor, 0)
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

/** The row is posted again: nothing is held of it any more. How much was; null: nothing. */
export async function endHeldCase(
  tx: Tx,
  { remittanceId, line, by, reason }: Clearing,
): Promise<Readonly<{ id: string; amount: bigint }> | null> {
  const { rows } = await tx.execute<{ id: string; amount: string }>(
    sql`update remittance_case set suspense_minor = 0, state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}
      where remittance_id = ${remittanceId} and line = ${line} and is_held and state = 'open' returning id, abs(opened_minor)::text as amount`,
  );
  const [row] = rows;
  return row ? { id: row.id, amount: BigInt(row.amount) } : null;
}

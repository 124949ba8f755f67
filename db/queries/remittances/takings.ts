import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { claimedLeft } from "./claimed-left.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;
type OfParcel = RowName & Readonly<{ consignmentId: string }>;

/** Of a statement as a whole, what two have found to be a parcel's cash stands in no line. */
export const noLine = 0;

/** Whether another row than `r`, or money that two found to be its cash, stands for its parcel. */
export const isSecondRow: SQL = sql`exists (select from remittance_taking t where t.consignment_id = r.consignment_id and (t.remittance_id, t.line) <> (r.remittance_id, r.line)
  and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth))`;

/** Which other row stands for a parcel: of the same file, or of an earlier one. Null: none, or this one. */
export async function otherTaking(
  tx: Tx,
  { remittanceId, line, consignmentId }: OfParcel,
): Promise<"same_file" | "earlier_file" | null> {
  const { rows } = await tx.execute<{ taking: "same_file" | "earlier_file" }>(
    sql`select case when t.remittance_id = ${remittanceId} then 'same_file' else 'earlier_file' end as taking
      from live_taking(${consignmentId}) t where (t.remittance_id, t.line) <> (${remittanceId}, ${line}::integer)`,
  );
  return rows[0]?.taking ?? null;
}

/** The row stands for the parcel from now on, unless another does: of the same file, or of an earlier one. */
export async function takeParcel(
  tx: Tx,
  { remittanceId, line, consignmentId }: OfParcel,
): Promise<"first" | "same_file" | "earlier_file"> {
  const takes = JSON.stringify([{ parcel: consignmentId, line }]);
  const { rows } = await tx.execute<{ taking: "first" | "same_file" | "earlier_file" }>(
    sql`select taking from take_parcels(${remittanceId}, ${takes}::jsonb)`,
  );
  const [row] = rows;
  if (!row) throw new Error(`nobody stands for ${consignmentId}`);
  return row.taking;
}

/** What of a parcel's cash is due, claimed or not, for a row that names it ends such a claim; null: its courier owes none of it yet. Its order is locked. */
export async function cashDue(tx: Tx, consignmentId: string): Promise<bigint | null> {
  const { rows } = await tx.execute<{ left: string }>(
    sql`select (due_minor - settled_minor - moved_minor + ${claimedLeft(sql`courier_cash.consignment_id`)})::text as left from courier_cash where consignment_id = ${consignmentId} for update`,
  );
  return rows[0] ? BigInt(rows[0].left) : null;
}

type Found = Readonly<{ label: string; expected: bigint | null; stated: bigint }>;

/** Something came to differ since the row was matched: it is not clean any more, and waits for a person. */
export const noteFinding = (
  tx: Tx,
  { remittanceId, line }: RowName,
  { label, expected, stated }: Found,
): Promise<unknown> =>
  tx.execute(sql`update remittance_row set findings = findings || jsonb_build_array(jsonb_build_object(
      'label', ${label}::text, 'expectedMinor', ${expected === null ? null : String(expected)}::text, 'statedMinor', ${String(stated)}::text))
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'`);

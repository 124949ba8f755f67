import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** A row as it was stated; amounts as text. */
export type StatedRow = Readonly<{
  line: number;
  consignment: string | null;
  reference: string | null;
  tracking: string | null;
  phoneTail: string | null;
  word: string;
  outcome: "delivered" | "partial" | "exchange" | "returned" | "lost" | null;
  closedAt: string | null;
  isAdjustment: boolean;
  collected: string;
  deliveryFee: string;
  codFee: string;
  advance: string;
  charges: readonly Readonly<{ name: string; amountMinor: string }>[];
  payout: string;
  /** What of it nobody could read, as `@haat/statements` says it, and nobody has said; null: nothing. */
  unread: unknown;
}>;

export async function statedRow(
  tx: Tx,
  { remittanceId, line }: Readonly<{ remittanceId: string; line: number }>,
): Promise<StatedRow | null> {
  const { rows } = await tx.execute<StatedRow>(
    sql`select line, consignment_stated as consignment, reference_stated as reference, tracking_stated as tracking, phone_tail as "phoneTail", word, coalesce(outcome_stated, outcome) as outcome,
        closed_at as "closedAt", is_adjustment as "isAdjustment", collected_minor::text as collected, delivery_fee_minor::text as "deliveryFee",
        cod_fee_minor::text as "codFee", advance_minor::text as advance, charges, payout_minor::text as payout,
        case when is_unread then unread end as unread
      from remittance_row where remittance_id = ${remittanceId} and line = ${line}`,
  );
  return rows[0] ?? null;
}

/** A parcel of this courier's, in the transaction that takes it. Null: he has no such one. */
export async function numberOfParcel(
  tx: Tx,
  { courier, consignmentId }: Readonly<{ courier: string; consignmentId: string }>,
): Promise<Readonly<{ number: string; orderId: string }> | null> {
  const { rows } = await tx.execute<{ number: string; orderId: string }>(
    sql`select number, order_id as "orderId" from consignment where id = ${consignmentId} and courier = ${courier}`,
  );
  return rows[0] ?? null;
}

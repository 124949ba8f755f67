import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { ReadCell } from "../proposals/remittance-wish.ts";
import { type PastLimit, readLimit, type Row } from "./accept.ts";
import { isFree, wantPosting } from "./acts.ts";
import { isHeld } from "./held.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

export type UnreadRow = Readonly<{
  courier: Courier;
  mappingVersion: number | null;
  match: "exact" | "secondary" | "suggested" | "none" | "by_hand";
  consignmentId: string | null;
  /** The courier's own number of its parcel. */
  number: string | null;
  /** As `@haat/statements` says it. */
  unread: unknown;
  readingNo: number;
}>;

/** A row of which something could not be read as it came; it is locked by whoever asks. Null: all of it could, or what it brought as it was read is held. */
export async function unreadRow(tx: Tx, { remittanceId, line }: RowName): Promise<UnreadRow | null> {
  const { rows } = await tx.execute<UnreadRow>(
    sql`select m.courier, f.mapping_version as "mappingVersion", r.match, r.consignment_id as "consignmentId", c.number, r.unread, r.reading_no as "readingNo"
      from remittance_row r join remittance m on m.id = r.remittance_id join remittance_file f on f.id = m.id left join consignment c on c.id = r.consignment_id
      where r.remittance_id = ${remittanceId} and r.line = ${line} and r.unread is not null and not ${isHeld}`,
  );
  return rows[0] ?? null;
}

type Weighed = Readonly<{ remittanceId: string; by: string; weight: bigint }>;

/** What hangs on a reading, with all that `by` has read of the statement alone before. */
const beyond = ({ remittanceId, by, weight }: Weighed) =>
  sql`select 'reading' as because, n.sum::text as sum, n.most::text as "limit" from (select coalesce(sum(g.weight_minor), 0) + ${String(weight)}::bigint as sum,
      setting_now('remittance_alone_minor', 500000) as most from remittance_reading g
      where g.remittance_id = ${remittanceId} and g.by_id = ${by} and g.proposal_id is null) n where ${String(weight)}::bigint > 0 and n.sum > n.most`;

/** Null: he may say alone what he reads. The statement is locked. */
export const pastReadingLimit = async (tx: Tx, of: Weighed): Promise<PastLimit | null> =>
  readLimit((await tx.execute<Row>(beyond(of))).rows);

/** Amounts as text, lists as JSON. */
export type ReadRow = RowName &
  Readonly<{
    no: number;
    cells: readonly ReadCell[];
    weight: bigint;
    by: string;
    reason: string;
    match: UnreadRow["match"];
    consignmentId: string | null;
    outcome: string | null;
    outcomeStated: string | null;
    closedAt: string | null;
    isAdjustment: boolean;
    collected: string;
    deliveryFee: string;
    codFee: string;
    advance: string;
    charge: string;
    charges: string;
    payout: string;
    findings: string;
    candidates: readonly string[];
  }>;

/** What a person reads is kept beside what stands there, and the row is as he reads it. False: it is not free, nor waits for `proposalId`. */
export async function keepReading(tx: Tx, r: ReadRow, proposalId: string | null): Promise<boolean> {
  const { remittanceId, line } = r;
  await tx.execute(sql`insert into remittance_reading (remittance_id, line, no, cells, weight_minor, by_id, reason, proposal_id)
    values (${remittanceId}, ${line}, ${r.no}, ${JSON.stringify(r.cells)}::jsonb, ${String(r.weight)}::bigint, ${r.by}, ${r.reason}, ${proposalId})`);
  const free = proposalId === null ? isFree : sql`r.proposal_id = ${proposalId}`;
  const { rows } =
    await tx.execute(sql`update remittance_row r set is_unread = false, reading_no = ${r.no}, proposal_id = null, match = ${r.match}, consignment_id = ${r.consignmentId},
      outcome = ${r.outcome}, outcome_stated = ${r.outcomeStated}, closed_at = ${r.closedAt}::timestamptz, is_adjustment = ${r.isAdjustment}, collected_minor = ${r.collected}::bigint,
      delivery_fee_minor = ${r.deliveryFee}::bigint, cod_fee_minor = ${r.codFee}::bigint, advance_minor = ${r.advance}::bigint, charge_minor = ${r.charge}::bigint,
      charges = ${r.charges}::jsonb, payout_minor = ${r.payout}::bigint, findings = ${r.findings}::jsonb,
      candidates = array(select json_array_elements_text(${JSON.stringify(r.candidates)}::json))
    where r.remittance_id = ${remittanceId} and r.line = ${line} and r.state = 'waiting' and ${free} returning line`);
  if (rows.length === 0) return false;
  await wantPosting(tx, remittanceId);
  return true;
}

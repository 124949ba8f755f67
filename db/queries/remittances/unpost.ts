import type { Courier } from "@haat/core/couriers";
import type { Journal } from "@haat/core/ledger";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { asStated } from "./acts.ts";
import { putAhead } from "./advances.ts";
import type { Settled } from "../couriers/remittances.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** A row that was posted, and what it settled. */
export type PostedRow = Readonly<{
  courier: Courier;
  fileHash: string;
  postingNo: number;
  settled: Settled;
  /** As it was stated, in poisha. */
  payout: string;
  parcel: Readonly<{ consignmentId: string; orderId: string; subOrderId: string }> | null;
}>;

/** Locked, its order before it. Null: it is not posted, or it is not known what it settled. */
export async function lockPostedRow(tx: Tx, { remittanceId, line }: RowName): Promise<PostedRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  const { rows } = await tx.execute<PostedRow>(
    sql`select m.courier, m.file_hash as "fileHash", r.posting_no as "postingNo", r.settled, r.payout_minor::text as payout,
        case when c.id is not null then json_build_object('consignmentId', c.id, 'orderId', c.order_id, 'subOrderId', c.sub_order_id) end as parcel
      from remittance_row r join remittance m on m.id = r.remittance_id left join consignment c on c.id = r.consignment_id
      where r.remittance_id = ${remittanceId} and r.line = ${line} and r.state = 'posted' and r.settled is not null for update of r`,
  );
  return rows[0] ?? null;
}

type Named = readonly [type: string, key: string];

/** The same journals the other way round, the last first, each under its key with `:undone`. */
export async function contraryJournals(tx: Tx, names: readonly Named[]): Promise<Journal[]> {
  const { rows } = await tx.execute<{
    eventType: Journal["eventType"];
    eventKey: string;
    orderId: string | null;
    lines: { account: string; side: "D" | "C"; amount: string }[];
  }>(sql`select j.event_type as "eventType", j.event_key || ':undone' as "eventKey", j.order_id as "orderId",
      json_agg(json_build_object('account', l.account, 'side', case l.side when 'D' then 'C' else 'D' end, 'amount', l.amount::text) order by l.line_no) as lines
    from json_array_elements(${JSON.stringify(names)}::json) n join journal j on j.event_type = n ->> 0 and j.event_key = n ->> 1
      join journal_line l on l.journal_id = j.id group by j.id order by j.id desc`);
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map(({ amount, ...line }) => ({ ...line, amount: BigInt(amount) })),
  }));
}

/** The lists as they were before. False: what it led to has gone on without it. */
export async function unsettle(
  tx: Tx,
  { parcel, settled }: PostedRow,
  of: RowName & Readonly<{ by: string; reason: string; postingNo: number }>,
): Promise<boolean> {
  const named = BigInt(settled.cash) + BigInt(settled.moved);
  if (parcel && named > 0n) {
    const { rows } =
      await tx.execute(sql`update courier_cash set settled_minor = settled_minor - ${settled.cash}::bigint, moved_minor = moved_minor - ${settled.moved}::bigint,
      state = 'open' where consignment_id = ${parcel.consignmentId} and settled_minor >= ${settled.cash}::bigint and moved_minor >= ${settled.moved}::bigint returning 1`);
    if (rows.length === 0) return false;
  }
  if (parcel && settled.legs.length > 0)
    await tx.execute(sql`update courier_charge set settled_minor = charge_settled_early(consignment_id, leg), state = 'open' where consignment_id = ${parcel.consignmentId} and state = 'closed'
      and leg in (select json_array_elements_text(${JSON.stringify(settled.legs)}::json))`);
  if (settled.claimId !== null) {
    const { rows } =
      await tx.execute(sql`update courier_claim set written_minor = amount_minor, state = 'closed'
      where id = ${settled.claimId} and state = 'open' and paid_minor = 0 and written_minor = 0 returning 1`);
    if (rows.length === 0) return false;
  }
  await putAhead(tx, settled.advances ?? []);
  if (BigInt(settled.suspense) === 0n) return true;
  const { rows } =
    await tx.execute(sql`update remittance_case set suspense_minor = 0, state = 'ended', ended_by = ${of.by}, ended_at = now(), reason = ${of.reason}
    where remittance_id = ${of.remittanceId} and line = ${of.line} and posting_no = ${of.postingNo} and state = 'open' and suspense_minor = ${settled.suspense}::bigint returning 1`);
  return rows.length === 1;
}

/** It waits again, with what was said of it forgotten and the next posting under another key. */
export const unpostRow = (
  tx: Tx,
  { remittanceId, line, findings }: RowName & Readonly<{ findings: string }>,
): Promise<unknown> =>
  tx.execute(sql`with gone as (update remittance_row r set state = 'waiting', consignment_id = null, contradicted_id = null, match = 'none', ${asStated}, findings = ${findings}::jsonb,
      posting_no = posting_no + 1, posted_at = null, settled = null, decision = null, decided_by = null, reason = null, decided_at = null, proposal_id = null
    where remittance_id = ${remittanceId} and line = ${line} and state = 'posted' returning remittance_id)
    update remittance set state = 'read' where id in (select remittance_id from gone)`);

import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** A row as whoever acts on it must know it; amounts are poisha. */
export type ActedRow = Readonly<{
  courier: Courier;
  state: "waiting" | "posted" | "dropped";
  /** Nobody has said what becomes of it, and nothing of it waits for a second person. */
  isFree: boolean;
  /** Its courier is asked about it. */
  isDisputed: boolean;
  isAdjustment: boolean;
  /** Something of it cannot be read, and nobody has said what stands there. */
  isUnread: boolean;
  match: "exact" | "secondary" | "suggested" | "none" | "by_hand";
  difference: bigint;
  payout: bigint;
  /** Of what he paid ahead, taken back. */
  advance: bigint;
  /** What is lost sight of where it is left out, and where its match is undone. */
  leftOut: bigint;
  letGo: bigint;
  /** Its parcel's cash is named already. */
  isSecond: boolean;
  consignmentId: string | null;
  orderId: string | null;
}>;

/** Nobody has said what becomes of it, and nothing of it waits for a second person any more. */
export const isFree: SQL = sql`(r.decision is null and (r.proposal_id is null
  or exists (select from proposal p where p.id = r.proposal_id and (p.state <> 'open' or p.expires_at <= now()))))`;

/** Another row, or two people, have said which money is its parcel's cash: what it brings may pay what was claimed of that. */
export const isSecond: SQL = sql`(r.consignment_id is not null and (r.findings @> '[{"label":"DUPLICATE_IN_STATEMENT"}]'
  or r.findings @> '[{"label":"DUPLICATE_ACROSS_STATEMENTS"}]' or r.findings @> '[{"label":"NOT_OUTSTANDING"}]'))`;

/** Locked, its order before it where it has one. Null: there is no such row. */
export async function lockActedRow(tx: Tx, { remittanceId, line }: RowName): Promise<ActedRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  type Amount = "difference" | "payout" | "advance" | "leftOut" | "letGo";
  type Row = Omit<ActedRow, Amount> & Record<Amount, string>;
  const { rows } = await tx.execute<Row>(
    sql`select m.courier, r.state, ${isFree} as "isFree", r.disputed_at is not null as "isDisputed", r.is_adjustment as "isAdjustment", r.is_unread as "isUnread", r.match,
        r.difference_minor::text as difference, r.payout_minor::text as payout, r.advance_minor::text as advance,
        row_left_out(r)::text as "leftOut", row_let_go(r)::text as "letGo", ${isSecond} as "isSecond", r.consignment_id as "consignmentId",
        (select c.order_id from consignment c where c.id = r.consignment_id) as "orderId"
      from remittance_row r join remittance m on m.id = r.remittance_id where r.remittance_id = ${remittanceId} and r.line = ${line} for update of r`,
  );
  const [row] = rows;
  if (!row) return null;
  const [difference, payout, advance] = [BigInt(row.difference), BigInt(row.payout), BigInt(row.advance)];
  return { ...row, difference, payout, advance, leftOut: BigInt(row.leftOut), letGo: BigInt(row.letGo) };
}

/** What one person may decide alone of couriers' rows, by how much they differ; in poisha. */
export async function aloneLimit(
  tx: Tx,
  of: "remittance_alone_minor" | "remittance_file_alone_minor",
): Promise<bigint> {
  const standard = of === "remittance_alone_minor" ? 500_000 : 20_000_000;
  const { rows } = await tx.execute<{ limit: string }>(
    sql`select setting_now(${of}, ${standard})::text as "limit"`,
  );
  return BigInt(rows[0]?.limit ?? 0);
}

/** By how much a row may differ to be accepted with others, in poisha. */
export async function bulkTolerance(tx: Tx): Promise<bigint> {
  const { rows } = await tx.execute<{ most: string }>(
    sql`select setting_now('remittance_tolerance_minor', 10000)::text as most`,
  );
  return BigInt(rows[0]?.most ?? 0);
}

/** A worker looks at it next. */
export const wantPosting = (tx: Tx, remittanceId: string): Promise<unknown> =>
  tx.execute(
    sql`update remittance set is_post_wanted = true, post_lease_until = null where id = ${remittanceId}`,
  );

/** They wait for a second person. How many were free to. */
export async function holdRows(
  tx: Tx,
  {
    remittanceId,
    lines,
    proposalId,
  }: Readonly<{ remittanceId: string; lines: readonly number[]; proposalId: string }>,
): Promise<number> {
  const { rows } = await tx.execute(sql`update remittance_row r set proposal_id = ${proposalId}
    where remittance_id = ${remittanceId} and line in (select value::integer from json_array_elements_text(${JSON.stringify(lines)}::json))
      and state = 'waiting' and ${isFree} returning line`);
  return rows.length;
}

/** What waited for it is free again. */
export const freeRows = (tx: Tx, proposalId: string): Promise<unknown> =>
  tx.execute(
    sql`update remittance_row r set proposal_id = null where proposal_id = ${proposalId} and state = 'waiting'`,
  );

/** The courier is asked, or once more after he has answered. False: it is not free, or he has not answered yet. */
export async function disputeRow(tx: Tx, { remittanceId, line }: RowName): Promise<boolean> {
  const { rows } = await tx.execute(sql`update remittance_row r set disputed_at = now(), proposal_id = null
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting' and ${isFree} and (disputed_at is null or row_answer(remittance_id, line, disputed_at) is not null) returning line`);
  return rows.length === 1;
}

type Dropping = RowName & Readonly<{ by: string; reason: string }>;

/** It stands for its parcel no longer, where it did. */
export const untake = (tx: Tx, { remittanceId, line, by, reason }: Dropping): Promise<unknown> =>
  tx.execute(sql`insert into remittance_untaking (consignment_id, nth, by_id, reason)
    select t.consignment_id, t.nth, ${by}, ${reason} from remittance_taking t where t.remittance_id = ${remittanceId} and t.line = ${line}
      and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth)`);

type Matching = RowName &
  Readonly<{
    consignmentId: string;
    outcome: string | null;
    /** What is stated, where that is another end. */
    outcomeStated: string | null;
    findings: string;
  }>;

/** Of an adjustment: it only takes something, and nothing of an advance. */
const isCharge: SQL = sql`(r.payout_minor < 0 and r.advance_minor = 0)`;

/** By a person's hand; `findings` as JSON. False: it is not free, or it has a parcel. */
export async function matchRow(
  tx: Tx,
  { remittanceId, line, consignmentId, outcome, outcomeStated, findings }: Matching,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update remittance_row r set consignment_id = ${consignmentId}, match = 'by_hand', outcome = ${outcome}, outcome_stated = ${outcomeStated}, findings = ${findings}::jsonb
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting' and ${isFree} and consignment_id is null
      and (not is_adjustment or ${isCharge}) returning line`);
  return rows.length === 1;
}

/** Of a row that is no parcel's any more; an adjustment tells of no end. */
export const asStated: SQL = sql`outcome = case when not r.is_adjustment then coalesce(r.outcome_stated, r.outcome) end, outcome_stated = null`;

type NewAct = Readonly<{
  id: string;
  remittanceId: string;
  /** Null: of the statement as a whole. */
  line: number | null;
  act: string;
  by: string | null;
  reason: string | null;
  detail?: unknown;
}>;

export const noteAct = (
  tx: Tx,
  { id, remittanceId, line, act, by, reason, detail = {} }: NewAct,
): Promise<unknown> =>
  tx.execute(sql`insert into remittance_act (id, remittance_id, line, act, by_id, reason, detail)
    values (${id}, ${remittanceId}, ${line}, ${act}, ${by}, ${reason}, ${JSON.stringify(detail)}::jsonb)`);

import type { Courier } from "@haat/core/couriers";
import type { RowPlan } from "@haat/core/remittance";
import { type ChargeLeg, isCarrying } from "./charges.ts";
import type { RowWish } from "../proposals/remittance-wish.ts";
import { claimedLeft } from "../remittances/claimed-left.ts";
import { lacksEnd } from "../remittances/ends.ts";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** A row that waits, and what the books have of its parcel. Amounts are poisha. */
export type WaitingRow = Readonly<{
  courier: Courier;
  fileHash: string;
  outcome: "delivered" | "partial" | "exchange" | "returned" | "lost" | null;
  isClean: boolean;
  /** Nobody knows yet how what it brings ended, or which pieces stayed at the door. */
  isOpen: boolean;
  /** Its parcel is another by our books than when it was compared. */
  isMarked: boolean;
  closedAt: Date | null;
  collected: bigint;
  charge: bigint;
  /** What it takes back of what he paid ahead. */
  advance: bigint;
  /** Of the charge: what it names for carrying the parcel and for its cash, and no other deduction; of an adjustment all. */
  fees: bigint;
  /** Posted before, and that posted the other way round: from 2 on. */
  postingNo: number;
  /** What a person has said of it, and nobody else needs to. */
  said: Readonly<{ by: string; reason: string; wish: RowWish }> | null;
  parcel: Readonly<{ consignmentId: string; number: string; orderId: string; subOrderId: string }> | null;
  /** It stands for a parcel whose cash is claimed because it stood in no statement: how much of that is owed. */
  claimed: Readonly<{ id: string; left: bigint }> | null;
}>;

/** Of a row `r` and its parcel `c`: it brings what is on its way back by now. That no rule posts. */
const saysOtherwise: SQL = sql`coalesce(r.outcome = 'delivered' and c.state in ('rto_initiated','rto_in_transit','rto_received'), false)`;

/** Locked, its order before it. Null: it is posted, or dropped, or there is no such row. */
export async function lockRow(tx: Tx, { remittanceId, line }: RowName): Promise<WaitingRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  const { rows } = await tx.execute<
    Omit<WaitingRow, "collected" | "charge" | "advance" | "fees" | "closedAt" | "claimed"> & {
      claimed: { id: string; left: string } | null;
      collected: string;
      charge: string;
      advance: string;
      fees: string;
      closedAt: string | null;
    }
  >(sql`select m.courier, m.file_hash as "fileHash", r.outcome, r.closed_at as "closedAt",
      r.match in ('exact','secondary') and r.consignment_id is not null and r.is_plain and not ${saysOtherwise} as "isClean", ${lacksEnd} as "isOpen", r.compare_because is not null as "isMarked",
      r.collected_minor::text as collected, r.charge_minor::text as charge, r.advance_minor::text as advance, (case when r.is_adjustment then r.charge_minor else r.delivery_fee_minor + r.cod_fee_minor end)::text as fees, r.posting_no as "postingNo",
      case when r.decision is not null and r.proposal_id is null then json_build_object('by', r.decided_by, 'reason', r.reason, 'wish', r.decision) end as said,
      (select json_build_object('id', w.id, 'left', ${claimedLeft(sql`c.id`)}::text) from courier_claim w, live_taking(c.id) t
        where w.consignment_id = c.id and w.kind = 'missing' and w.state = 'open' and t.remittance_id = r.remittance_id and t.line = r.line) as claimed,
      case when c.id is not null then json_build_object('consignmentId', c.id, 'number', c.number, 'orderId', c.order_id, 'subOrderId', c.sub_order_id) end as parcel
    from remittance_row r join remittance m on m.id = r.remittance_id left join consignment c on c.id = r.consignment_id and c.courier = m.courier
    where r.remittance_id = ${remittanceId} and r.line = ${line} and r.state = 'waiting' for update of r`);
  const [row] = rows;
  return row
    ? {
        ...row,
        closedAt: row.closedAt === null ? null : new Date(row.closedAt),
        collected: BigInt(row.collected),
        charge: BigInt(row.charge),
        advance: BigInt(row.advance),
        fees: BigInt(row.fees),
        claimed: row.claimed && { id: row.claimed.id, left: BigInt(row.claimed.left) },
      }
    : null;
}

type Outstanding = Readonly<{
  due: bigint;
  accrued: bigint;
  /** What is owed for carrying it is owed for its way back alone; null: nothing is. */
  isReturn: boolean | null;
}>;

/** What of a parcel's cash and charges no statement has settled yet; locked. */
export async function outstandingOf(tx: Tx, consignmentId: string): Promise<Outstanding> {
  const cash = await tx.execute<{ left: string }>(
    sql`select (due_minor - settled_minor - moved_minor)::text as left from courier_cash where consignment_id = ${consignmentId} for update`,
  );
  const charges = await tx.execute<{ leg: string; left: string }>(
    sql`select leg, (due_minor - settled_minor)::text as left from courier_charge where consignment_id = ${consignmentId} and state = 'open' and ${isCarrying} order by leg for update`,
  );
  const accrued = charges.rows.reduce((sum, { left }) => sum + BigInt(left), 0n);
  const isReturn = charges.rows.length === 0 ? null : charges.rows.every(({ leg }) => leg === "rto");
  return { due: BigInt(cash.rows[0]?.left ?? 0), accrued, isReturn };
}

/** The lists follow what a row has posted. False: more than was outstanding, and nothing changed. */
export async function settleOutstanding(
  tx: Tx,
  consignmentId: string,
  { settled, moved }: Pick<RowPlan, "settled" | "moved">,
): Promise<boolean> {
  if (settled + moved > 0n) {
    const { rows } =
      await tx.execute(sql`update courier_cash set settled_minor = settled_minor + ${settled.toString()}::bigint,
        moved_minor = moved_minor + ${moved.toString()}::bigint,
        state = case when settled_minor + moved_minor + ${(settled + moved).toString()}::bigint = due_minor then 'closed' else 'open' end
      where consignment_id = ${consignmentId} and settled_minor + moved_minor + ${(settled + moved).toString()}::bigint <= due_minor returning 1`);
    if (rows.length === 0) return false;
  }
  return true;
}

/** All that was accrued for carrying it is settled. Which legs. */
export async function settleCharges(tx: Tx, consignmentId: string): Promise<string[]> {
  const { rows } = await tx.execute<{
    leg: string;
  }>(sql`update courier_charge set settled_minor = due_minor, state = 'closed'
    where consignment_id = ${consignmentId} and state = 'open' and ${isCarrying} returning leg`);
  return rows.map(({ leg }) => leg);
}

export async function isAllNamed(tx: Tx, consignmentId: string): Promise<"remitted" | "short" | "open"> {
  const { rows } = await tx.execute<{ state: string; moved: string }>(
    sql`select state, moved_minor::text as moved from courier_cash where consignment_id = ${consignmentId}`,
  );
  if (rows[0]?.state !== "closed") return "open";
  return rows[0].moved === "0" ? "remitted" : "short";
}

/** What a posted row has settled; amounts as text. Kept with it, so that it can be posted the other way round. */
export type Settled = Readonly<{
  journals: readonly (readonly [type: string, key: string])[];
  cash: string;
  moved: string;
  legs: readonly string[];
  /** Of them the one that was owed by this row alone, and the journal that owed it. */
  stated?: Readonly<{ leg: ChargeLeg; journal: readonly [type: string, key: string] }>;
  claimId: string | null;
  claimed: string;
  suspense: string;
  /** Which advances it took back, and how much of each. */
  advances?: readonly (readonly [id: string, amount: string])[];
  /** A claim that it paid. */
  paidClaimId: string | null;
  /** A claim of its parcel's cash that it ended by naming it: what of that it named, and what it did not. */
  named?: Readonly<{ claimId: string; paid: string; freed: string }>;
}>;

type Done = RowName & Readonly<{ by: string | null; reason: string | null; settled: Settled }>;

/** Posted; the statement is, once no row of it waits. */
export async function closeRow(tx: Tx, { remittanceId, line, by, reason, settled }: Done): Promise<void> {
  await tx.execute(sql`update remittance_row set state = 'posted', posted_at = now(), decided_by = ${by}, reason = ${reason}, settled = ${JSON.stringify(settled)}::jsonb
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'`);
  await tx.execute(sql`update remittance m set state = 'posted' where m.id = ${remittanceId} and m.state = 'read'
    and not exists (select from remittance_row r where r.remittance_id = m.id and r.state = 'waiting')`);
}

type NewCase = RowName & Readonly<{ id: string; courier: Courier; suspense: bigint; postingNo: number }>;

export async function openRowCase(
  tx: Tx,
  { id, remittanceId, line, courier, suspense, postingNo }: NewCase,
): Promise<void> {
  await tx.execute(sql`insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor, posting_no)
    values (${id}, ${remittanceId}, ${line}, ${courier}, ${suspense.toString()}, ${suspense.toString()}, ${postingNo})`);
}

type ClaimOf = Readonly<{ claimId: string; courier: Courier; consignmentId: string | null }>;

/** What of a claim is still owed; locked. Null: this courier has no such open claim, of that parcel where one is named. */
export async function claimLeft(
  tx: Tx,
  { claimId, courier, consignmentId }: ClaimOf,
): Promise<bigint | null> {
  const { rows } = await tx.execute<{ left: string }>(
    sql`select (amount_minor - paid_minor - written_minor)::text as left from courier_claim
      where id = ${claimId} and courier = ${courier} and state = 'open' and consignment_id = coalesce(${consignmentId}, consignment_id) for update`,
  );
  return rows[0] ? BigInt(rows[0].left) : null;
}

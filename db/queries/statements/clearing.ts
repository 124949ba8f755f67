import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

export type ClearingTarget =
  | "bank"
  | "gateway_fee"
  | "written_off"
  | "next_statement"
  | "dispute"
  | "claimed"
  | "untaken"
  | "unmade"
  | "netted";
export type LockedDifference = Readonly<{
  id: string;
  class: string;
  state: "open" | "proposed" | "cleared" | "noted" | "undone";
  suspenseMinor: string;
  statementId: string;
  /** Null: no line is what differs. */
  line: number | null;
  attemptId: string | null;
  /** The wallet holds something of it, and has stated it nowhere. */
  isClaimable: boolean;
  /** The wallet may have set the payment off against all of its refunds. */
  isNettable: boolean;
  /** Null: it is the payment that differs. */
  refundId: string | null;
  /** Our books have credited the bank with that refund. */
  leftBank: boolean;
  /** Of the claim on the wallet whose money lies in suspense. */
  claimId: string | null;
  /** Of what two said of a refund that its wallet has not taken. */
  untakenId: string | null;
  /** Of the payment that it is about. */
  orderId: string | null;
  /** A day in Dhaka. */
  day: string;
  clearNote: string | null;
  clearTo: ClearingTarget | null;
  clearReference: string | null;
  proposedBy: string | null;
}>;

/**
 * Waits for whoever settles this wallet's statement first, and where money is to leave the wallet also for its refunds; then for whoever
 * works on an order whose refund is to be owed again: the fixed order of locks. One whose file is being undone is over. Null: there is
 * none.
 */
export async function lockDifference(tx: Tx, id: string): Promise<LockedDifference | null> {
  await tx.execute(
    sql`select case when clear_to in ('claimed','untaken','unmade','netted') then pg_advisory_xact_lock(key)::text else pg_advisory_xact_lock_shared(key)::text end
      from (select clear_to, hashtextextended('settle:' || source, 0) as key from settlement_case where id = ${id}) c`,
  );
  await tx.execute(
    sql`select from orders where id = (select r.order_id from settlement_case c join refund r on r.id = c.refund_id where c.id = ${id} and c.clear_to = 'unmade') for no key update`,
  );
  const { rows } =
    await tx.execute<LockedDifference>(sql`select c.id, c.class, case s.state when 'undoing' then 'undone' else c.state end as state,
    c.suspense_minor::text as "suspenseMinor", c.attempt_id as "attemptId", claimable_of(c.id) > 0 as "isClaimable", nettable_of(c.id) > 0 as "isNettable",
    c.refund_id as "refundId", c.refund_id is not null and refund_left_bank(c.refund_id) as "leftBank",
    (select u.id from untaken_refund u where u.difference_id = c.id and u.returned_at is null) as "untakenId",
    (select u.id from unsettled_claim u where u.difference_id = c.id and u.returned_at is null) as "claimId", (select order_id from payment_attempt where id = c.attempt_id) as "orderId",
    c.day::text as day, c.clear_note as "clearNote", c.clear_to as "clearTo",
    c.statement_id as "statementId", c.line, c.clear_reference as "clearReference", c.proposed_by as "proposedBy"
    from settlement_case c join statement s on s.id = c.statement_id where c.id = ${id} for update of c`);
  return rows[0] ?? null;
}

type Proposal = Readonly<{
  id: string;
  from: "open" | "cleared";
  to: ClearingTarget;
  reference: string;
  note: string;
  by: string;
}>;

const cleared = sql`jsonb_build_object('suspense', suspense_minor::text, 'to', clear_to, 'reference', clear_reference, 'note', clear_note,
  'proposedBy', proposed_by, 'proposedAt', proposed_at, 'clearedBy', cleared_by, 'clearedAt', cleared_at)`;

/** What has been cleared may be doubted anew, and keeps how it stood. False: it no longer waits for one. */
export async function proposeClearing(
  tx: Tx,
  { id, from, to, reference, note, by }: Proposal,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update settlement_case set state = 'proposed', clear_to = ${to}, clear_reference = ${reference}, clear_note = ${note},
    proposed_by = ${by}, proposed_at = now(), cleared_by = null, cleared_at = null, cleared_before = case state when 'cleared' then ${cleared} end,
    suspense_minor = case state when 'cleared' then 0 else suspense_minor end where id = ${id} and state = ${from} returning id`);
  return rows.length === 1;
}

/** Never by whose idea it was. */
export async function agreeToClearing(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update settlement_case set state = 'cleared', cleared_by = ${by}, cleared_at = now()
    where id = ${id} and state = 'proposed' and proposed_by <> ${by} returning id`);
  return rows.length === 1;
}

/** It waits for another idea, or is cleared as it was before; refused by another, or taken back by whoever had it. */
export async function dropClearing(tx: Tx, id: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update settlement_case c set state = case when c.cleared_before is null then 'open' else 'cleared' end,
    suspense_minor = coalesce((c.cleared_before->>'suspense')::bigint, c.suspense_minor), clear_to = c.cleared_before->>'to',
    clear_reference = c.cleared_before->>'reference', clear_note = c.cleared_before->>'note',
    proposed_by = c.cleared_before->>'proposedBy', proposed_at = (c.cleared_before->>'proposedAt')::timestamptz,
    cleared_by = c.cleared_before->>'clearedBy', cleared_at = (c.cleared_before->>'clearedAt')::timestamptz, cleared_before = null
    where c.id = ${id} and c.state = 'proposed' returning c.id`);
  return rows.length === 1;
}

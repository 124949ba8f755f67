import type { ClaimState } from "@haat/core/claim-states";
import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

export type LockedClaim = Readonly<{
  id: string;
  orderId: string;
  wallet: Wallet;
  trx: string;
  state: ClaimState;
  amountMinor: string;
  statedMinor: string | null;
  statementId: string | null;
  line: number | null;
  proposedBy: string | null;
}>;

/** Waits for whoever settles this wallet's statement first, then for the order: the fixed order of locks. Null: there is none. */
export async function lockClaim(tx: Tx, id: string): Promise<LockedClaim | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('settle:' || wallet, 0)) from payment_claim where id = ${id}`,
  );
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from payment_claim where id = ${id}) for update`,
  );
  const { rows } =
    await tx.execute<LockedClaim>(sql`select id, order_id as "orderId", wallet, trx, state, amount_minor::text as "amountMinor",
    stated_minor::text as "statedMinor", statement_id as "statementId", line, proposed_by as "proposedBy"
    from payment_claim where id = ${id} for update`);
  return rows[0] ?? null;
}

type By = Readonly<{ id: string; by: string }>;

/** False: it is not found in a statement, or somebody has proposed it already. */
export async function proposeRelease(tx: Tx, { id, by }: By): Promise<boolean> {
  const { rows } = await tx.execute(sql`update payment_claim set proposed_by = ${by}, proposed_at = now()
    where id = ${id} and state in ('matched','wrong_amount') and proposed_by is null returning id`);
  return rows.length === 1;
}

/** It waits for another who proposes it. */
export async function dropRelease(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`update payment_claim set proposed_by = null, proposed_at = null
    where id = ${id} and state in ('matched','wrong_amount') and proposed_by is not null returning id`);
  return rows.length === 1;
}

/** Never by who proposed it, and only once its money was captured. */
export async function markReleased(
  tx: Tx,
  { id, by, attemptId }: By & Readonly<{ attemptId: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update payment_claim set state = 'released', decided_by = ${by}, decided_at = now(), attempt_id = ${attemptId}
    where id = ${id} and state in ('matched','wrong_amount') and proposed_by is not null and proposed_by <> ${by} returning id`);
  return rows.length === 1;
}

/** Nothing moves by it, and the number is free again. False: it has ended. */
export async function rejectClaim(
  tx: Tx,
  { id, by, reason }: By & Readonly<{ reason: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update payment_claim set state = 'rejected', decided_by = ${by}, decided_at = now(), reason = ${reason}
    where id = ${id} and state in ('waiting','matched','wrong_amount') returning id`);
  return rows.length === 1;
}

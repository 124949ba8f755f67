import type { DisproofState } from "@haat/core/disproof-states";
import type { AttemptState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { waitForSettling } from "../money/settling.ts";

/** What the books say of a payment of which somebody doubts that it ever came; its rows are locked already. */
export type Doubted = Readonly<{
  state: AttemptState;
  /** Null: its transaction id is its own, or nothing came. */
  repeatedTrx: string | null;
  capturedMinor: string | null;
  /** A statement of the wallet shows that it came. */
  isStated: boolean;
  /** Something says that its refund is home, or one of finance has sent it. */
  isBack: boolean;
}>;

type Ids = Readonly<{ attemptId: string; refundId: string }>;

export async function readDoubted(tx: Tx, { attemptId, refundId }: Ids): Promise<Doubted> {
  const { rows } =
    await tx.execute<Doubted>(sql`select a.state, a.repeated_trx_id as "repeatedTrx", a.captured_minor::text as "capturedMinor",
      (exists (select from settled_capture s where s.attempt_id = a.id) or exists (select from statement_line l
        where l.trx = a.repeated_trx_id and l.attempt_id = a.id and l.kind = 'capture' and l.status = 'completed')) as "isStated",
      (exists (select from refund_evidence e where e.refund_id = ${refundId} and e.state in ('open','confirmed'))
        or exists (select from refund_finding f where f.refund_id = ${refundId} and not exists (select from refund_evidence e
          where e.refund_id = ${refundId} and e.state = 'refused' and e.trx = upper(f.trx)))) as "isBack"
    from payment_attempt a where a.id = ${attemptId}`);
  const [row] = rows;
  if (!row) throw new Error(`there is no attempt ${attemptId}`);
  return row;
}

type NewDisproof = Ids &
  Readonly<{
    id: string;
    trx: string;
    amountMinor: bigint;
    reason: string;
    evidence: string;
    by: string;
    actor: string;
  }>;

/** Violates `disproof_one` while another waits for this payment, or has been agreed to. */
export const insertDisproof = async (tx: Tx, d: NewDisproof): Promise<void> =>
  void (await tx.execute(sql`
    with made as (insert into disproof (id, attempt_id, refund_id, trx, amount_minor, reason, evidence, proposed_by)
      values (${d.id}, ${d.attemptId}, ${d.refundId}, ${d.trx}, ${d.amountMinor.toString()}, ${d.reason}, ${d.evidence}, ${d.by}) returning id, state)
    insert into transition (machine, subject_id, to_state, event_key, actor, reason)
    select 'disproof', id, state, 'proposed', ${d.actor}, ${d.reason} from made`));

export type HeldDisproof = Ids & Readonly<{ state: DisproofState; proposedBy: string }>;

/** Locked until the transaction ends, after whoever settles, the order, the payment and its refund. Null: there is none. */
export async function lockDisproof(tx: Tx, id: string): Promise<HeldDisproof | null> {
  await waitForSettling(tx, sql`a.id = (select attempt_id from disproof where id = ${id})`);
  await tx.execute(
    sql`select from orders where id = (select a.order_id from disproof d join payment_attempt a on a.id = d.attempt_id where d.id = ${id}) for update`,
  );
  await tx.execute(
    sql`select from payment_attempt where id = (select attempt_id from disproof where id = ${id}) for update`,
  );
  const { rows } = await tx.execute<HeldDisproof>(
    sql`select attempt_id as "attemptId", refund_id as "refundId", state, proposed_by as "proposedBy" from disproof where id = ${id} for update`,
  );
  return rows[0] ?? null;
}

export const disproofDecided = (by: string, reason: string | null): SQL =>
  sql`decided_by = ${by}, decided_at = now(), decision_reason = ${reason}`;

/** No statement will ever show it: that one lacked it was right, and nobody has to explain it any more, nor the wallet to pay it. */
export async function noteMissing(tx: Tx, attemptId: string): Promise<void> {
  await tx.execute(sql`select return_unsettled(array[${attemptId}::text], 'disproved')`);
  await tx.execute(sql`update settlement_case set state = 'noted'
    where attempt_id = ${attemptId} and refund_id is null and class = 'missing_theirs' and state in ('open','proposed','cleared')`);
}

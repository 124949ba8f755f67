import { type BankCreditState, bankCreditMoves } from "@haat/core/bank-credit-states";
import { type DisputeState, disputeMoves } from "@haat/core/dispute-states";
import type { AttemptState, OrderState, RefundState, SubOrderState } from "@haat/core/states";
import { attemptMoves, orderMoves, refundMoves, sourcesOf, subOrderMoves } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";

/** `eventKey` is unique per subject: a redelivered event finds the row already moved. */
export type Move<State> = Readonly<{
  id: string;
  /** Null: it is of no order. */
  orderId: string | null;
  to: State;
  from?: readonly State[];
  eventKey: string;
  actor: string;
  reason?: string;
  set?: SQL;
  /** Of the staff: moves no part of a shop he works for, asked in the same UPDATE. */
  staffId?: string;
}>;

/**
 * One guarded UPDATE and its history row. False: the subject was not in a state from which `to` is legal, and nothing
 * changed. Of two racing moves exactly one sees true.
 */
async function move(
  tx: Tx,
  { table, machine, legal, where }: { table: SQL; machine: string; legal: readonly string[]; where?: SQL },
  { id, orderId, to, eventKey, actor, reason, set }: Move<string>,
): Promise<boolean> {
  if (legal.length === 0) return false;
  const states = sql.join(
    legal.map((state) => sql`${state}`),
    sql`, `,
  );
  const { rows } = await tx.execute(sql`
    with before as (select id, state from ${table} where id = ${id} and state in (${states})
      ${where ? sql`and ${where}` : sql``} for update),
    moved as (update ${table} t set state = ${to}, version = t.version + 1 ${set ? sql`, ${set}` : sql``}
      from before b where t.id = b.id returning b.state as from_state)
    insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor, reason)
    select ${machine}, ${id}, ${orderId}, from_state, ${to}, ${eventKey}, ${actor}, ${reason ?? null} from moved returning id`);
  return rows.length === 1;
}

export const moveOrder = (tx: Tx, step: Move<OrderState>): Promise<boolean> =>
  move(
    tx,
    { table: sql`orders`, machine: "order", legal: step.from ?? sourcesOf(orderMoves, step.to) },
    step,
  );

export const moveSubOrder = (tx: Tx, step: Move<SubOrderState>): Promise<boolean> =>
  move(
    tx,
    {
      ...{
        table: sql`sub_order`,
        machine: "sub_order",
        legal: step.from ?? sourcesOf(subOrderMoves, step.to),
      },
      ...(step.staffId && { where: sql`not ${worksFor(step.staffId, sql`vendor_id`)}` }),
    },
    step,
  );

export const moveAttempt = (tx: Tx, step: Move<AttemptState>): Promise<boolean> =>
  move(
    tx,
    { table: sql`payment_attempt`, machine: "attempt", legal: step.from ?? sourcesOf(attemptMoves, step.to) },
    step,
  );

export const moveRefund = (tx: Tx, step: Move<RefundState>): Promise<boolean> =>
  move(
    tx,
    { table: sql`refund`, machine: "refund", legal: step.from ?? sourcesOf(refundMoves, step.to) },
    step,
  );

export const moveDispute = (tx: Tx, step: Move<DisputeState>): Promise<boolean> =>
  move(
    tx,
    { table: sql`dispute`, machine: "dispute", legal: step.from ?? sourcesOf(disputeMoves, step.to) },
    step,
  );

export const moveBankCredit = (tx: Tx, step: Move<BankCreditState>): Promise<boolean> =>
  move(
    tx,
    {
      ...{ table: sql`bank_credit`, machine: "bank_credit" },
      legal: step.from ?? sourcesOf(bankCreditMoves, step.to),
    },
    step,
  );

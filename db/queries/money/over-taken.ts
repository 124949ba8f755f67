import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { moveAttempt } from "./moves.ts";

/** The tender numbers from here on are of cash that was taken beyond what an order had to pay: no part's, and none of what pays for it. */
export const firstOverTaken = 1000;

type OverTaken = Readonly<{ id: string; orderId: string; amount: bigint; actor: string }>;

/** Cash that a courier took at a door beyond what was due and has paid to us, as a payment of its own: what is given back is never more. The order is locked. */
export async function insertOverTaken(tx: Tx, { id, orderId, amount, actor }: OverTaken): Promise<void> {
  await tx.execute(sql`
    with made as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, invoice)
      select ${id}, ${orderId}, coalesce(max(a.tender_no), ${firstOverTaken}::int - 1) + 1, 'cod', 'cod_pending', ${amount.toString()}::bigint, ${id}
        from payment_attempt a where a.order_id = ${orderId} and a.tender_no >= ${firstOverTaken}::int returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'attempt', id, ${orderId}, 'cod_pending', 'created', ${actor} from made`);
  const step = { id, orderId, actor } as const;
  await moveAttempt(tx, {
    ...{ ...step, to: "cod_collected", eventKey: "over_taken" },
    set: sql`captured_minor = t.amount_minor, captured_at = now()`,
  });
  await moveAttempt(tx, { ...step, to: "cod_remitted", eventKey: "remitted" });
}

/** It was not the buyer's, as two have said since. */
export async function voidOverTaken(
  tx: Tx,
  { id, orderId, actor, key }: Omit<OverTaken, "amount"> & Readonly<{ key: string }>,
): Promise<boolean> {
  const step = { id, orderId, actor } as const;
  return (
    (await moveAttempt(tx, {
      ...step,
      to: "cod_collected",
      from: ["cod_remitted"],
      eventKey: `${key}:back`,
    })) &&
    (await moveAttempt(tx, {
      ...{ ...step, to: "cod_pending", eventKey: `${key}:open` },
      set: sql`captured_minor = null, captured_at = null`,
    })) &&
    (await moveAttempt(tx, { ...step, to: "cod_void", eventKey: `${key}:void` }))
  );
}

export type OwedBack = Readonly<{ id: string; attemptId: string; orderId: string; isSent: boolean }>;

/** The refund by which a buyer is owed what two said of a case, locked; `isSent`: somebody has sent it, or says so. Null: there is none. */
export async function overTakenRefund(tx: Tx, actId: string): Promise<OwedBack | null> {
  const { rows } = await tx.execute<OwedBack>(
    sql`select r.id, r.attempt_id as "attemptId", r.order_id as "orderId", r.state not in ('approved','manual')
        or exists (select from refund_evidence e where e.refund_id = r.id and e.state in ('open','confirmed')) as "isSent"
      from refund r where r.business_key = 'over_taken:' || ${actId} for update`,
  );
  return rows[0] ?? null;
}

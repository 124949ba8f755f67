import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { moveAttempt } from "./moves.ts";

/** One cash attempt per vendor's part that has something to pay at its own door. The tender number is the part's. */
export async function insertCashAttempts(
  tx: Tx,
  { orderId, actor, newAttemptId }: Readonly<{ orderId: string; actor: string; newAttemptId: () => string }>,
): Promise<void> {
  const { rows } = await tx.execute<{
    seq: number;
    total: string;
  }>(sql`select s.seq, cash_of(o.method, s.total_minor, s.advance_minor) as total
    from sub_order s join orders o on o.id = s.order_id
    where s.order_id = ${orderId} and s.state <> 'cancelled' and cash_of(o.method, s.total_minor, s.advance_minor) > 0 order by s.seq`);
  for (const { seq, total } of rows) {
    const id = newAttemptId();
    await tx.execute(sql`
      with made as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, invoice)
        values (${id}, ${orderId}, ${seq}, 'cod', 'cod_pending', ${total}, ${id}) returning id)
      insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
      select 'attempt', id, ${orderId}, 'cod_pending', 'created', ${actor} from made`);
  }
}

export async function cashAttemptOf(
  tx: Tx,
  { orderId, seq }: Readonly<{ orderId: string; seq: number }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from payment_attempt
    where order_id = ${orderId} and tender_no = ${seq} and method = 'cod' and state <> 'cod_void'`);
  return rows[0]?.id ?? null;
}

type Lessening = Readonly<{
  orderId: string;
  subOrderId: string;
  minor: bigint;
  newAttemptId: string;
  actor: string;
}>;

/** Less is asked for at a part's door from now on. What was asked for before is void, and another asks for the rest, if any. */
export async function lessenDoor(
  tx: Tx,
  { orderId, subOrderId, minor, newAttemptId, actor }: Lessening,
): Promise<boolean> {
  const { rows } = await tx.execute<{ id: string; seq: number; rest: string }>(sql`
    with less as (update sub_order set door_less_minor = door_less_minor + ${minor.toString()}::bigint where id = ${subOrderId} returning seq)
    select a.id, less.seq, (a.amount_minor - ${minor.toString()}::bigint)::text as rest from payment_attempt a, less
     where a.order_id = ${orderId} and a.tender_no = less.seq and a.method = 'cod' and a.state = 'cod_pending' for update of a`);
  const [door] = rows;
  if (!door || BigInt(door.rest) < 0n) return false;
  const step = { id: door.id, orderId, to: "cod_void", eventKey: "lessened", actor } as const;
  if (!(await moveAttempt(tx, { ...step, from: ["cod_pending"] }))) return false;
  if (BigInt(door.rest) === 0n) return true;
  await tx.execute(sql`
    with made as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, invoice)
      values (${newAttemptId}, ${orderId}, ${door.seq}, 'cod', 'cod_pending', ${door.rest}, ${newAttemptId}) returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'attempt', id, ${orderId}, 'cod_pending', 'created', ${actor} from made`);
  return true;
}

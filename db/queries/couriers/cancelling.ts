import type { CancelState } from "@haat/core/booking-states";
import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Its shop has it, or had nobody fetch it: what its receiver's code has proven is over, and not called off. */
const isStillHere: SQL = sql`s.state in ('packed','handed_over')`;

/** Its receiver's code has come of parcel `c`, and its shop says that the courier brought it, who has not said so himself yet. */
const isProven: SQL = sql`exists (select from parcel_case k where k.consignment_id = c.id and k.kind = 'code_early' and k.state = 'open')`;

/** A booked parcel that its courier has not fetched is to be called off. Null: there is none, it is under way, or it has arrived. Its order is locked. */
export async function wishCancelled(
  tx: Tx,
  { subOrderId, actor }: Readonly<{ subOrderId: string; actor: string }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{
    id: string;
  }>(sql`update parcel_booking b set cancel_state = 'wanted', cancel_by = ${actor}, cancel_at = now(), cancel_code = null,
      tries = 0, look_at = now() + interval '1 minute', version = b.version + 1
    from consignment c, sub_order s where b.sub_order_id = ${subOrderId} and b.state = 'booked' and c.id = b.consignment_id and c.state = 'label_ready'
      and s.id = b.sub_order_id and ${isStillHere} and not ${isProven}
      and (b.cancel_state is null or b.cancel_state = 'refused') returning b.id`);
  return rows[0]?.id ?? null;
}

/** Parts that are no more sold, with a parcel that waits for its courier all the same: he is told. */
export const wishUnsoldCancelled = (books: Books): Promise<unknown> =>
  books.ask(sql`update parcel_booking b set cancel_state = 'wanted', cancel_by = 'system:unsold', cancel_at = now(), tries = 0, look_at = now(), version = b.version + 1
    from consignment c, sub_order s where c.id = b.consignment_id and s.id = b.sub_order_id and b.state = 'booked' and b.cancel_state is null
      and c.state = 'label_ready' and s.state = 'cancelled'`);

/** It was asked for and never sent: it is withdrawn by whoever gets it, and nobody sends it any more. */
export async function holdUnsent(tx: Tx, subOrderId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from parcel_booking where sub_order_id = ${subOrderId} and state = 'asked' and sent_at is null for update`,
  );
  return rows[0]?.id ?? null;
}

export type ToCancel = Readonly<{ id: string; courier: Courier; reference: string; number: string }>;

/** One whose courier is to be told now, or all that are due with him; nobody else has it for a while. */
export const claimCancels = (
  books: Books,
  which: Readonly<{ id: string }> | Readonly<{ courier: Courier; most: number }>,
): Promise<ToCancel[]> =>
  books.ask<ToCancel>(sql`with due as (
      select b.id, c.number from parcel_booking b join consignment c on c.id = b.consignment_id where b.cancel_state = 'wanted'
        ${"id" in which ? sql`and b.id = ${which.id}` : sql`and b.courier = ${which.courier} and b.look_at <= now() order by b.look_at limit ${which.most}`}
        for update of b skip locked)
    update parcel_booking b set tries = tries + 1, look_at = now() + least(interval '1 hour', make_interval(secs => 30 * 2 ^ least(tries, 7)))
      from due where b.id = due.id returning b.id, b.courier, b.reference, due.number`);

/** What its courier said to it. */
export const noteCancel = (
  tx: Tx,
  { id, state, code }: Readonly<{ id: string; state: CancelState; code?: string }>,
): Promise<unknown> =>
  tx.execute(sql`update parcel_booking set cancel_state = ${state}, cancel_code = left(${code ?? null}, 60), look_at = null, version = version + 1
    where id = ${id} and cancel_state = 'wanted'`);

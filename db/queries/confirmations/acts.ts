import type { CallOutcome } from "@haat/core/order-risk";
import type { SealedPhone } from "@haat/core/sealed-phone";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** The order row is locked, as before every change of what is under it. False: nobody is asked about it, or there is none. */
export async function lockAsked(tx: Tx, orderId: string): Promise<boolean> {
  await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
  return (await tx.execute(sql`select 1 from order_risk where id = ${orderId}`)).rows.length === 1;
}

/** Who ended it, and why where a reason is asked for. */
export const askEnded = (by: string, reason: string | null): SQL =>
  sql`ended_by = ${by}, ended_at = now(), ended_reason = ${reason}, call_after = null`;

/** Its shop waited with us: its time to accept, the hand-over and the promised day move by as long as its buyer was asked, and what it was told of them is past. */
export const restClocks = async (tx: Tx, orderId: string): Promise<void> =>
  void (await tx.execute(sql`update sub_order s set handover_told = null, handover_by = s.handover_by + (now() - greatest(r.made_at, s.confirmed_at)),
      accept_by = s.accept_by + (now() - greatest(r.made_at, s.confirmed_at)), promised_by = s.promised_by + (now() - greatest(r.made_at, s.confirmed_at))
    from order_risk r where s.order_id = ${orderId} and r.id = s.order_id and s.state in ('confirmed','accepted','packed') and s.confirmed_at is not null`));

type Call = Readonly<{
  orderId: string;
  outcome: CallOutcome;
  /** From now, by the database's clock; null: not to be tried again. */
  againInMinutes: number | null;
  note: string | null;
  by: string;
}>;

/** Kept whatever came of it, while somebody still has to be asked. False: nobody has. */
export async function keepCall(
  tx: Tx,
  { orderId, outcome, againInMinutes, note, by }: Call,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    with asked as (update order_risk set call_after = now() + make_interval(mins => ${againInMinutes}::int)
      where id = ${orderId} and state = 'waiting' returning id, call_after)
    insert into confirmation_call (order_id, outcome, try_at, note, made_by)
    select id, ${outcome}, call_after, ${note}, ${by} from asked returning id`);
  return rows.length === 1;
}

/** Once for each order. False: it has been said. */
export async function keepContest(tx: Tx, orderId: string, said: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`insert into risk_contest (id, said) values (${orderId}, ${said}) on conflict (id) do nothing returning id`,
  );
  return rows.length === 1;
}

type Answer = Readonly<{ orderId: string; isGranted: boolean; answer: string; by: string }>;

/** False: there is none, or it was answered before. */
export async function answerContest(tx: Tx, { orderId, isGranted, answer, by }: Answer): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update risk_contest set is_granted = ${isGranted}, answer = ${answer}, decided_by = ${by},
    decided_at = now() where id = ${orderId} and decided_at is null returning id`);
  return rows.length === 1;
}

/** The parcels that were counted when this order was asked about count no longer, for this order and for any to come. */
export const uncountParts = async (tx: Tx, orderId: string): Promise<void> =>
  void (await tx.execute(sql`insert into uncounted_part (id, contest_id)
    select p, ${orderId} from counted_parts(${orderId}) p on conflict (id) do nothing`));

type Correction = Readonly<{
  orderId: string;
  /** Null: the number stays. */
  altPhone: SealedPhone | null;
  details: string;
  landmark: string | null;
}>;

/**
 * What its buyer says of himself; whoever calls does so anew, now. False: nobody asks about it any more, or a courier may know the
 * address. The order is locked.
 */
export async function keepCorrection(
  tx: Tx,
  { orderId, altPhone, details, landmark }: Correction,
): Promise<boolean> {
  const { sealed = null, hash = null, tail = null } = altPhone ?? {};
  const { rows } = await tx.execute(sql`
    with said as (update orders o set details = ${details}, landmark = ${landmark}, alt_phone_sealed = coalesce(${sealed}, o.alt_phone_sealed),
        alt_phone_hash = coalesce(${hash}, o.alt_phone_hash), alt_phone_tail = coalesce(${tail}, o.alt_phone_tail)
      where o.id = ${orderId} and may_correct(o.id) returning o.id)
    update order_risk r set corrected_at = now(), corrected_phone = r.corrected_phone or ${sealed !== null}, call_after = null
      from said where r.id = said.id and r.state = 'waiting' returning r.id`);
  return rows.length === 1;
}

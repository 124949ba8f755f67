import type { PaymentMethod, Sender } from "@haat/core/payment-methods";
import type { RefundState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { doubted } from "../disproofs/of-refund.ts";
import { waitForSettling } from "../money/settling.ts";
import { namedElsewhere } from "../statements/unproven.ts";
import { worksForAShopIn } from "../vendors/own-shop.ts";

/** Of a refund `r` that no person has yet: a day is left in which one can end it by hand, or less. */
export const takeable: SQL = sql`(r.state in ('approved','submitting','submitted','unknown','failed') and r.due_at < now() + interval '24 hours')`;

/** A refund as whoever decides about it holds it. */
export type HeldRefund = Readonly<{
  id: string;
  orderId: string;
  attemptId: string;
  method: PaymentMethod;
  state: RefundState;
  amountMinor: bigint;
  currency: string;
  /** Transactions by which it is said to be home, and which nobody has looked for in vain. */
  foundTrx: readonly string[];
  isTakeable: boolean;
  /** One of finance has said that its payment never came, and another has still to decide. */
  isDoubted: boolean;
  /** Whether this member of the staff bought it himself, or works for a shop in the order. */
  isOwnOrder: boolean;
  isOwnShop: boolean;
}>;

/** The order first, then the refund, and before both whoever settles: locked until the transaction ends. Null: there is none. */
export async function holdRefund(tx: Tx, id: string, by: string): Promise<HeldRefund | null> {
  await waitForSettling(tx, sql`a.id = (select attempt_id from refund where id = ${id})`);
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from refund where id = ${id}) for update`,
  );
  const { rows } = await tx.execute<Omit<HeldRefund, "amountMinor"> & { amountMinor: string }>(
    sql`select r.id, r.order_id as "orderId", r.attempt_id as "attemptId", a.method, r.state, r.amount_minor as "amountMinor", r.currency,
        array(select distinct upper(f.trx) from (
            select n.trx from refund_finding n where n.refund_id = r.id and not exists (
              select from refund_evidence e where e.refund_id = r.id and e.state = 'unmade' and e.trx = upper(n.trx))
            union all select l.trx from statement_line l join statement s on s.id = l.statement_id where ${namedElsewhere} and s.state in ('posting','done')) f
          where upper(f.trx) ~ '^[A-Z0-9-]{4,50}$' and not exists (
            select from refund_evidence e where e.refund_id = r.id and e.state = 'refused' and e.trx = upper(f.trx))) as "foundTrx",
        ${takeable} as "isTakeable", ${doubted} as "isDoubted",
        coalesce(o.buyer_id = ${by}, false) as "isOwnOrder", ${worksForAShopIn(by, sql`r.order_id`)} as "isOwnShop"
      from refund r join payment_attempt a on a.id = r.attempt_id join orders o on o.id = r.order_id
      where r.id = ${id} for update of r`,
  );
  const [row] = rows;
  return row ? { ...row, amountMinor: BigInt(row.amountMinor) } : null;
}

type NewEvidence = Readonly<{
  id: string;
  refundId: string;
  method: Sender;
  trx: string;
  /** Whoever writes it down has seen another refund of this payment under that number. */
  isRepeated: boolean;
  amountMinor: bigint;
  currency: string;
  sentAt: Date;
  note: string;
  makerId: string;
}>;

/**
 * `used`: that transaction is the evidence of another payment's refund, or of one that came back to our bank, or this one has evidence already. `repeats`: it is that of
 * another refund of this very payment, and nobody has said that the portal shows both.
 */
export async function insertEvidence(tx: Tx, evidence: NewEvidence): Promise<"kept" | "used" | "repeats"> {
  const { id, refundId, method, trx, isRepeated, amountMinor, currency, sentAt, note, makerId } = evidence;
  const { rows } = await tx.execute<{ kept: boolean; repeats: boolean }>(sql`with others as materialized (
      select r.attempt_id, r.provider_refund_part as part from refund r join payment_attempt a on a.id = r.attempt_id
       where a.method = ${method} and upper(r.provider_refund_trx) = ${trx}
      union select r.attempt_id, e.part from refund_evidence e join refund r on r.id = e.refund_id
       where e.method = ${method} and e.trx = ${trx} and e.state in ('open','confirmed')),
    mine as (select r.attempt_id, exists (select from refund_evidence e where e.refund_id = r.id and e.state in ('open','confirmed')) as is_told,
        exists (select from others o where o.attempt_id <> r.attempt_id) as is_anothers, exists (select from others) as is_known
      from refund r where r.id = ${refundId}),
    kept as (insert into refund_evidence (id, refund_id, method, trx, part, amount_minor, currency, sent_at, note, maker_id)
      select ${id}, ${refundId}, ${method}, ${trx}, (select min(n) from generate_series(1, 99) n where n not in (select part from others)),
          ${amountMinor.toString()}::bigint, ${currency}, ${sentAt.toISOString()}::timestamptz, ${note}, ${makerId}
        from mine where not is_anothers and not (${method} = 'bank' and exists (select from unmade_refund u where u.credited_at is not null and ${trx} in (upper(u.trx), upper(u.reference)))) and (not is_known or ${isRepeated}) on conflict do nothing returning id)
    select exists (select from kept) as kept, is_known and not is_anothers and not is_told and not ${isRepeated} as repeats from mine`);
  const [row] = rows;
  if (row?.kept) return "kept";
  return row?.repeats ? "repeats" : "used";
}

export type OpenEvidence = Readonly<{
  id: string;
  makerId: string;
  trx: string;
  part: number;
  method: Sender;
}>;

export async function openEvidenceOf(tx: Tx, refundId: string): Promise<OpenEvidence | null> {
  const { rows } = await tx.execute<OpenEvidence>(
    sql`select id, maker_id as "makerId", trx, part, method from refund_evidence where refund_id = ${refundId} and state = 'open' for update`,
  );
  return rows[0] ?? null;
}

type Decision = Readonly<{
  id: string;
  to: "confirmed" | "refused" | "withdrawn";
  /** Null: its maker takes it back. */
  checkerId: string | null;
  reason: string | null;
}>;

/** Guarded: only what is open, and never by its maker's own hand. */
export async function closeEvidence(tx: Tx, { id, to, checkerId, reason }: Decision): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update refund_evidence set state = ${to}, checker_id = ${checkerId}, decided_at = now(), decision_reason = ${reason}
    where id = ${id} and state = 'open' and maker_id is distinct from ${checkerId} returning id`);
  return rows.length === 1;
}

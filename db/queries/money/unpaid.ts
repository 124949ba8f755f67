import type { Sum } from "@haat/core/money";
import type { PaymentMethod } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksForAShopIn } from "../vendors/own-shop.ts";
import { nextQuery } from "./attempts.ts";
import { captureColumns } from "./captures.ts";
import { moveAttempt } from "./moves.ts";
import { waitForSettling } from "./settling.ts";
import { isOverdue } from "./unanswered.ts";

export type Unanswered = Readonly<{
  orderId: string;
  number: string;
  method: PaymentMethod;
  amountMinor: string;
  startedAt: string;
  /** Its wallet has owed an answer for three days, to a question or for what may have been paid on its page. */
  isOverdue: boolean;
  /** One of finance has said how it ends, and another has still to decide. */
  endWaits: boolean;
  isOwnOrder: boolean;
  isOwnShop: boolean;
}>;

/** Locks the order, then the attempt, and waits before both for whoever settles; null: there is none. */
export async function holdUnanswered(tx: Tx, id: string, by: string): Promise<Unanswered | null> {
  await waitForSettling(tx, sql`a.id = ${id}`);
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from payment_attempt where id = ${id}) for update`,
  );
  await tx.execute(sql`select 1 from payment_attempt where id = ${id} for update`);
  const { rows } =
    await tx.execute<Unanswered>(sql`select o.id as "orderId", o.number, payment_attempt.method,
      payment_attempt.amount_minor::text as "amountMinor", payment_attempt.created_at as "startedAt", ${isOverdue} as "isOverdue",
      exists (select from proposal p where p.kind in ('payment.unpaid','payment.given_back') and p.subject = payment_attempt.id and p.state = 'open' and p.expires_at > now()) as "endWaits",
      coalesce(o.buyer_id = ${by}, false) as "isOwnOrder", ${worksForAShopIn(by, sql`o.id`)} as "isOwnShop"
    from payment_attempt join orders o on o.id = payment_attempt.order_id where payment_attempt.id = ${id}`);
  return rows[0] ?? null;
}

/** How the two kinds of proposal that end such a payment are called. */
type EndingKind = "payment.unpaid" | "payment.given_back";
type Ending = Readonly<{ id: string; orderId: string; actor: string; reason: string; proposal: string }>;

/** Two have agreed about it in this very transaction. */
const isAgreed = (proposal: string, kind: EndingKind): SQL =>
  sql`exists (select from proposal p where p.id = ${proposal} and p.kind = ${kind}
      and p.subject = payment_attempt.id and p.state = 'agreed' and p.decided_at = now() and p.checker_id <> p.maker_id)`;

/**
 * Only what has been silent for three days and what two have agreed about in this very transaction. It is asked about further: money
 * that its wallet shows later is owed back.
 */
export const endUnanswered = (tx: Tx, { proposal, ...ending }: Ending): Promise<boolean> =>
  moveAttempt(tx, {
    ...{ ...ending, to: "failed", from: ["initiated", "unknown"], eventKey: "unpaid", set: nextQuery },
    where: sql`${isOverdue} and ${isAgreed(proposal, "payment.unpaid")}`,
  });

type Shown = Ending & Readonly<{ taken: Sum; providerTrx: string; capturedAt: Date; fits: boolean }>;

/** The same of a payment that was made: it pays for nothing, whatever its order waits for, and is asked about no more. */
export async function endTaken(tx: Tx, { proposal, fits, taken, providerTrx, capturedAt, ...ending }: Shown) {
  const agreed = isAgreed(proposal, "payment.given_back");
  const begun = { ...ending, to: "capturing", from: ["initiated"], eventKey: "capturing" } as const;
  const isBegun = await moveAttempt(tx, { ...begun, where: sql`${isOverdue} and ${agreed}` });
  return moveAttempt(tx, {
    ...{ ...ending, to: fits ? "captured_orphan" : "captured_mismatch", eventKey: `capture:${providerTrx}` },
    from: isBegun ? ["capturing"] : ["unknown"],
    set: captureColumns({ taken, providerTrx, capturedAt, isRepeated: false }),
    where: isBegun ? agreed : sql`${isOverdue} and ${agreed}`,
  });
}

/** Whether a payment or a refund of this wallet has the number already. */
export async function isNumberTaken(
  tx: Tx,
  { method, trx, refundTrx }: Readonly<{ method: string; trx: string; refundTrx: string }>,
): Promise<Readonly<{ payment: boolean; refund: boolean }>> {
  const { rows } = await tx.execute<{ payment: boolean; refund: boolean }>(sql`select
    exists (select from payment_attempt a where a.method = ${method} and ${trx} in (upper(a.gateway_trx_id), upper(a.repeated_trx_id))) as payment,
    exists (select from refund r join payment_attempt a on a.id = r.attempt_id where a.method = ${method} and upper(r.provider_refund_trx) = ${refundTrx})
      or exists (select from refund_evidence e where e.method = ${method} and e.trx = ${refundTrx} and e.state in ('open','confirmed')) as refund`);
  return rows[0] ?? { payment: false, refund: false };
}

import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { saidOf, type Unmade } from "../statements/unproven.ts";

/** Of `refund r`: one of finance has said that its transfer came back, and another has still to decide. */
export const bounceWaits: SQL = sql`exists (select from proposal p where p.kind = 'refund.bounced' and p.subject = r.id and p.state = 'open' and p.expires_at > now())`;

/** As two have confirmed that it left our own bank account. */
export type BankSending = Readonly<{ trx: string; sentAt: string; orderNumber: string }>;

/** Of a refund that the caller has locked. Null: it is not home, or went home otherwise. */
export async function bankSendingOf(tx: Tx, refundId: string): Promise<BankSending | null> {
  const { rows } =
    await tx.execute<BankSending>(sql`select e.trx, e.sent_at as "sentAt", o.number as "orderNumber"
      from refund r join orders o on o.id = r.order_id join refund_evidence e on e.refund_id = r.id and e.state = 'confirmed' and e.method = 'bank'
      where r.id = ${refundId} and r.state = 'succeeded'`);
  return rows[0] ?? null;
}

/** As whatever else a wallet, a courier or a shop has paid, or as another transfer of ours that came back. */
export async function isCreditCounted(tx: Tx, number: string, refundId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(
    sql`select bank_credit_counted(${number}, ${refundId}) as "is"`,
  );
  return rows[0]?.is ?? false;
}

/** Said, not booked: between both the refund is moved. Null: it is with its buyer otherwise, or the credit has been counted meanwhile. */
export async function bounceRefund(tx: Tx, proposalId: string): Promise<Unmade | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select bounce_refund(${proposalId}) as id`);
  return saidOf(tx, rows[0]?.id ?? "");
}

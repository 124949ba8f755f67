import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** A refund of a payment that is not home. */
export type OwedBack = Readonly<{
  id: string;
  amountMinor: bigint;
  currency: string;
  /** It is being decided, sent, asked about or looked up by a person: it may go home by itself yet. */
  isUnderway: boolean;
}>;

/**
 * The oldest first. What nobody has sent is locked until the transaction ends; what another works at this moment counts as
 * underway. The payment must be locked: whoever sends one of them locks it first.
 */
export async function lockOwedBack(tx: Tx, attemptId: string): Promise<readonly OwedBack[]> {
  const { rows } = await tx.execute<{
    id: string;
    amountMinor: string;
    currency: string;
    isUnderway: boolean;
  }>(sql`
    with unsent as (select r.id from refund r where r.attempt_id = ${attemptId} and r.state in ('approved','failed','manual')
        and not exists (select from refund_evidence e where e.refund_id = r.id and e.state = 'open')
        and not exists (select from disproof d where d.refund_id = r.id and d.state = 'proposed')
      order by r.id for update of r skip locked)
    select r.id, r.amount_minor::text as "amountMinor", r.currency, u.id is null as "isUnderway"
      from refund r left join unsent u on u.id = r.id
     where r.attempt_id = ${attemptId} and r.state not in ('succeeded','rejected','withdrawn') order by r.id`);
  return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }));
}

/** By this line of its statement the wallet has taken back what a refund owed: no other line is that refund's. */
export const noteReversed = async (
  tx: Tx,
  { refundId, statementId, line }: Readonly<{ refundId: string; statementId: string; line: number }>,
): Promise<void> =>
  void (await tx.execute(
    sql`insert into settled_refund (refund_id, statement_id, line) values (${refundId}, ${statementId}, ${line})`,
  ));

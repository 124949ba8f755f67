import type { RefundState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Where a refund stands of which something says that it went home. */
export type FoundRefund = Readonly<{
  state: RefundState;
  /** It ended by this very transaction, or by one without a number that no person wrote. */
  isKnown: boolean;
}>;

/** Locked until the transaction ends. */
export async function lockFound(tx: Tx, id: string, trx: string | null): Promise<FoundRefund | null> {
  const { rows } = await tx.execute<FoundRefund>(sql`
    select r.state, r.state = 'succeeded' and (upper(r.provider_refund_trx) = upper(${trx}::text)
        or (${trx}::text is null or r.provider_refund_trx is null) and not exists (select from transition t
          where t.machine = 'refund' and t.subject_id = r.id and t.to_state = 'succeeded' and t.actor not like 'system:%')) is true as "isKnown"
      from refund r where r.id = ${id} for update of r`);
  return rows[0] ?? null;
}

export type Finding = Readonly<{
  refundId: string;
  amountMinor: bigint;
  trx: string | null;
  /** The line of a statement that says so; null: the wallet's own answer. */
  stated: Readonly<{ statementId: string; line: number }> | null;
}>;

/** Said before, nothing is added. */
export async function insertFinding(tx: Tx, { refundId, amountMinor, trx, stated }: Finding): Promise<void> {
  await tx.execute(sql`insert into refund_finding (refund_id, source, trx, amount_minor, statement_id, line)
    values (${refundId}, ${stated ? "statement" : "wallet"}, ${trx}, ${amountMinor.toString()},
      ${stated?.statementId ?? null}, ${stated?.line ?? null}) on conflict do nothing`);
}

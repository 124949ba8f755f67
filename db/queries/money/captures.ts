import type { Money } from "@haat/core/money";
import { appliedStates } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** What the gateway reported, beside the move to a captured state. Nothing is asked any more. */
export const captureColumns = ({
  amount,
  providerTrx,
}: Readonly<{ amount: Money; providerTrx: string }>): SQL =>
  sql`captured_minor = ${amount.minor.toString()}, gateway_trx_id = ${providerTrx}, captured_at = now(), next_query_at = null`;

/** The wallet attempt that paid an order; the unique index `one_applied` allows no second one. */
export async function appliedAttemptId(tx: Tx, orderId: string): Promise<string | null> {
  const states = sql.join(
    appliedStates.map((state) => sql`${state}`),
    sql`, `,
  );
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from payment_attempt where order_id = ${orderId} and state in (${states})`,
  );
  return rows[0]?.id ?? null;
}

/** What was taken at the door, in whole taka. */
export const cashCollected = (minor: bigint): SQL =>
  sql`captured_minor = ${minor.toString()}, captured_at = now()`;

import type { Sum } from "@haat/core/money";
import { appliedStates } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** `isRepeated`: another payment of the wallet has the transaction id, so this one is known by its payment reference. */
type Reported = Readonly<{ taken: Sum; providerTrx: string; capturedAt?: Date; isRepeated: boolean }>;

/**
 * What the gateway reported, beside the move to a captured state. Nothing is asked any more. Its own instant decides the
 * day the money belongs to; one that is before the attempt, or still to come, is no clock to go by.
 */
export const captureColumns = ({ taken, providerTrx, capturedAt, isRepeated }: Reported): SQL => {
  const told = sql`${capturedAt?.toISOString() ?? null}::timestamptz`;
  return sql`captured_minor = ${taken.minor.toString()}, captured_currency = ${taken.currency}, ${isRepeated ? sql`repeated_trx_id` : sql`gateway_trx_id`} = ${providerTrx}, next_query_at = null, heard_at = now(),
    captured_at = case when ${told} between created_at - interval '5 minutes' and now() + interval '5 minutes' then ${told} else now() end`;
};

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

/** Which payment of this wallet has the id already. One that a buyer's claim brought has no payment reference to tell it by. */
export async function holderOf(
  tx: Tx,
  { method, trx }: Readonly<{ method: string; trx: string }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`select a.id from payment_attempt a
    where a.method = ${method} and a.gateway_trx_id = ${trx}
      and not exists (select from payment_claim c where c.attempt_id = a.id)`);
  return rows[0]?.id ?? null;
}

/** Whether a payment of ours at this wallet has the invoice. */
export async function hasInvoice(tx: Tx, method: string, invoice: string | null): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from payment_attempt where method = ${method} and invoice = ${invoice}`,
  );
  return rows.length > 0;
}

/** What was taken at the door, in whole taka. */
export const cashCollected = (minor: bigint): SQL =>
  sql`captured_minor = ${minor.toString()}, captured_at = now()`;

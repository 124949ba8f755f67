import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/**
 * The first of all locks, before the order's: whoever settles a statement of this payment's wallet is waited for, and waits until this
 * transaction has ended. `which` is about `payment_attempt a`; cash has no wallet, and nobody to wait for.
 */
export const waitForSettling = async (tx: Tx, which: SQL): Promise<void> =>
  void (await tx.execute(
    sql`select pg_advisory_xact_lock_shared(hashtextextended('settle:' || a.method, 0)) from payment_attempt a where ${which}`,
  ));

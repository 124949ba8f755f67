import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Of an order that was not paid: whether money came all the same, or its buyer says that he has sent some. */
export async function outstandingOf(tx: Tx, orderId: string): Promise<"nothing" | "owed_back" | "claimed"> {
  const { rows } = await tx.execute<{ came: boolean; claimed: boolean }>(sql`select
    exists (select 1 from payment_attempt where order_id = ${orderId} and state in ('captured_orphan','captured_mismatch')) as came,
    exists (select 1 from payment_claim where order_id = ${orderId} and state in ('waiting','matched','wrong_amount')) as claimed`);
  if (rows[0]?.came) return "owed_back";
  return rows[0]?.claimed ? "claimed" : "nothing";
}

import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

const minutes = sql`setting_now('cod_code_minutes', 30)::int`;

/** What becomes of an order that is to be paid at the door after all; its phone has as long as any cash order's. */
export const cashInstead: SQL = sql`method = 'cod', advance_minor = null, expires_at = now() + make_interval(mins => ${minutes})`;

/** For how many minutes a cash order's goods are held until its phone is proven. */
export async function codeMinutes(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ minutes: number }>(sql`select ${minutes} as minutes`);
  return rows[0]?.minutes ?? 30;
}

/** Nothing is paid ahead any more. */
export const forgetShares = async (tx: Tx, orderId: string): Promise<void> =>
  void (await tx.execute(
    sql`update sub_order set advance_minor = null where order_id = ${orderId} and advance_minor is not null`,
  ));

/** Whether the market takes cash at the door only for what an advance leaves. */
export async function needsAdvance(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ mode: string }>(
    sql`select setting_word('advance_mode', 'offer') as mode`,
  );
  return rows[0]?.mode === "require";
}

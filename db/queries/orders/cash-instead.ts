import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

const minutes = sql`setting_now('cod_code_minutes', 30)::int`;

/** What becomes of an order that is to be paid at the door after all; its phone has as long as any cash order's. */
export const cashInstead: SQL = sql`method = 'cod', expires_at = now() + make_interval(mins => ${minutes})`;

/** For how many minutes a cash order's goods are held until its phone is proven. */
export async function codeMinutes(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ minutes: number }>(sql`select ${minutes} as minutes`);
  return rows[0]?.minutes ?? 30;
}

import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Sealed; null: a guest, or one who has proven no address, or was erased. */
export async function buyerMail(tx: Tx, buyerId: string | null): Promise<string | null> {
  if (buyerId === null) return null;
  const { rows } = await tx.execute<{ email: string }>(sql`select email_sealed as email from user_account
    where id = ${buyerId} and email_sealed is not null and email_verified_at is not null and erased_at is null`);
  return rows[0]?.email ?? null;
}

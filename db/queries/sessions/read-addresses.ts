import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Where and in which language somebody can be told something; sealed. Null: he is gone. */
export type Addresses = Readonly<{ locale: "bn" | "en"; phone: string | null; email: string | null }>;

export async function readAddresses(tx: Tx, userId: string): Promise<Addresses | null> {
  const { rows } = await tx.execute<Addresses>(
    sql`select locale, phone_sealed as phone, email_sealed as email from user_account where id = ${userId} and erased_at is null`,
  );
  return rows[0] ?? null;
}

/** Of a row of the outbox, in the transaction that did what it asked for. */
export const noteTold = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`update outbox set done_at = now() where id = ${id}`));

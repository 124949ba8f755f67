import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Whether the wallet holds something of what a difference is about, and has stated it nowhere. */
export async function isClaimable(books: Books, id: string): Promise<boolean> {
  const [row] = await books.ask<{ is: boolean }>(sql`select claimable_of(${id}) > 0 as is`);
  return row?.is ?? false;
}

/** From what the wallet holds to suspense. Null: the wallet has settled it meanwhile, or nothing of it is left. */
export async function claimUnsettled(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select claim_unsettled(${id}, ${by}) as id`);
  return rows[0]?.id ?? null;
}

/** Back to what the wallet holds; `of` is what brought it back. */
export const returnUnsettled = async (tx: Tx, attemptId: string, of: string): Promise<void> =>
  void (await tx.execute(sql`select return_unsettled(array[${attemptId}::text], ${of})`));

/** Out of suspense; the event's key of the journal that says so. A statement may bring it back from there too. */
export async function endClaim(tx: Tx, id: string, account: string): Promise<string> {
  await tx.execute(sql`update unsettled_claim set account = ${account} where id = ${id}`);
  return `${id}:ended`;
}

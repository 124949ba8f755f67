import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type Unsettled = Readonly<{ isClaimable: boolean; isNettable: boolean }>;

/** Whether the wallet holds something of what a difference is about and has stated it nowhere, or may have set all of it off against its refunds. */
export async function unsettledOf(books: Books, id: string): Promise<Unsettled> {
  const [row] = await books.ask<Unsettled>(
    sql`select claimable_of(${id}) > 0 as "isClaimable", nettable_of(${id}) > 0 as "isNettable"`,
  );
  if (!row) throw new Error("claimable_of answers");
  return row;
}

/** With all of its refunds it counts as settled, and nothing moves. Null: the wallet has stated some of it meanwhile. */
export async function netPayment(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select net_payment(${id}, ${by}) as id`);
  return rows[0]?.id ?? null;
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

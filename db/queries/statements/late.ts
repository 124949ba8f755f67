import type { PaymentMethod } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/**
 * What a file of this wallet told before the wallet told us, of a payment or of a refund, is settled by that line as soon as it is
 * booked and both say the same. How many.
 */
export const settleLate = async (books: Books, wallet: PaymentMethod): Promise<number> =>
  (await settleEach(
    books,
    sql`select distinct source from late_captures() where source = ${wallet}`,
    captures,
  )) +
  (await settleEach(
    books,
    sql`select distinct source from late_refunds() where source = ${wallet}`,
    refunds,
  ));

const captures = (source: string): SQL => sql`select settle_late_captures(${source}) as n`;
const refunds = (source: string): SQL => sql`select settle_late_refunds(${source}) as n`;

async function settleEach(books: Books, sources: SQL, work: (source: string) => SQL): Promise<number> {
  let settled = 0;
  for (const { source } of await books.ask<{ source: string }>(sources))
    settled += await books.transact(async (tx) => {
      const { rows } = await tx.execute<{ n: number }>(work(source));
      return rows[0]?.n ?? 0;
    });
  return settled;
}

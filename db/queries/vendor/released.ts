import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Poisha of a shop's payable earnings whose money has not come to the market yet (`unreleased_of`), less what it may be lent of them. */
export async function unreleasedOf(tx: Tx, vendorId: string): Promise<bigint> {
  const { rows } = await tx.execute<{ minor: string }>(sql`select unreleased_of(${vendorId})::text as minor`);
  return BigInt(rows[0]?.minor ?? 0);
}

/** Shops with cash in hand and earnings for which the money has come since: what the closing of a window had to leave. */
export const releasedShops = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(sql`select v.id from vendor v join account_balance p on p.account = 'L:V_PAYABLE:' || v.id and p.balance < 0
      join account_balance c on c.account = 'A:COD:' || v.id and c.balance > 0
    where c.balance > (select coalesce(sum(h.amount_minor), 0) from hand_in h where h.vendor_id = v.id and h.state = 'declared')
      and -p.balance > unreleased_of(v.id) order by v.id limit ${limit}`);

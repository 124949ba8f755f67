import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Exchanges for something cheaper whose difference nobody has asked for, though the old piece was taken at the door. */
export async function owedDifferences(books: Books, limit: number): Promise<string[]> {
  const rows = await books.ask<{ id: string }>(sql`select w.id from swap w
    where w.price_minor < w.worth_minor and w.state in ('agreed','lost','back') and owes_difference(w.id)
      and not exists (select from dispute d where d.order_id = w.order_id and d.state = 'open')
    order by w.answered_at, w.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

export type Difference = Readonly<{
  orderId: string;
  subOrderId: string;
  lineId: string;
  minor: bigint;
  /** Who of its shop agreed to the exchange. */
  agreedBy: string;
}>;

/** The old order is locked first. Null: nothing is owed for it, or somebody has asked for it. */
export async function lockDifference(tx: Tx, id: string): Promise<Difference | null> {
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from swap where id = ${id}) for update`,
  );
  const { rows } = await tx.execute<Omit<Difference, "minor"> & { minor: string }>(sql`
    select order_id as "orderId", sub_order_id as "subOrderId", order_line_id as "lineId", (worth_minor - price_minor)::text as minor,
      answered_by as "agreedBy" from swap where id = ${id} and owes_difference(id) for share`);
  const [row] = rows;
  return row ? { ...row, minor: BigInt(row.minor) } : null;
}

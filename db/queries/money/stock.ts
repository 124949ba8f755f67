import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

const call = async <Answer>(tx: Tx, statement: ReturnType<typeof sql>): Promise<Answer | undefined> =>
  (await tx.execute<{ answer: Answer & {} }>(statement)).rows[0]?.answer;

/** Holds an order's goods for some minutes, again where the hold had lapsed. False: some are gone, nothing changed. */
export const holdStock = async (tx: Tx, orderId: string, minutes: number): Promise<boolean> =>
  (await call<boolean>(tx, sql`select hold_stock(${orderId}, ${minutes}) as answer`)) === true;

/** Takes the goods for good. False: some are gone, nothing changed; money that came for them is owed back. */
export const commitStock = async (tx: Tx, orderId: string): Promise<boolean> =>
  (await call<boolean>(tx, sql`select commit_stock(${orderId}) as answer`)) === true;

export const releaseStock = async (tx: Tx, orderId: string): Promise<void> => {
  await call(tx, sql`select release_stock(${orderId}) as answer`);
};

export const restockSubOrder = async (tx: Tx, subOrderId: string): Promise<void> => {
  await call(tx, sql`select restock_sub_order(${subOrderId}) as answer`);
};

/** They broke in the shop: they are neither sent nor sold to anybody else. */
export const writeOffSubOrder = async (tx: Tx, subOrderId: string, actor: string): Promise<void> => {
  await call(tx, sql`select write_off_sub_order(${subOrderId}, ${actor}) as answer`);
};

export const shipSubOrder = async (tx: Tx, subOrderId: string, actor: string): Promise<void> => {
  await call(tx, sql`select ship_sub_order(${subOrderId}, ${actor}) as answer`);
};

/** They have not left after all: they are in the shop, and still their buyer's. */
export const unshipSubOrder = async (tx: Tx, subOrderId: string, actor: string): Promise<void> => {
  await call(tx, sql`select unship_sub_order(${subOrderId}, ${actor}) as answer`);
};

/** Goods that were sent: so many pieces of each line are whole and on the shelf again, the rest is written off. */
export const takeBackShipped = async (
  tx: Tx,
  {
    subOrderId,
    good,
    actor,
  }: Readonly<{ subOrderId: string; good: Readonly<Record<string, number>>; actor: string }>,
): Promise<void> => {
  await call(
    tx,
    sql`select take_back_shipped(${subOrderId}, ${JSON.stringify(good)}::jsonb, ${actor}) as answer`,
  );
};

export type StockCounters = Readonly<{ onHand: number; held: number; committed: number }>;
type Change = Readonly<{
  variantId: string;
  vendorId: string;
  change: number;
  reason: string;
  actor: string;
}>;

/** Throws `variant.not_found` for another vendor's variant, `stock.insufficient` below what is held and sold. */
export async function changeStock(
  tx: Tx,
  { variantId, vendorId, change, reason, actor }: Change,
): Promise<StockCounters> {
  const counters = await call<StockCounters>(
    tx,
    sql`select change_stock(${variantId}, ${vendorId}, ${change}, ${reason}, ${actor}) as answer`,
  );
  if (!counters) throw new Error("change_stock answers or raises");
  return counters;
}

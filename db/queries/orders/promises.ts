import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { undisputed } from "../vendor/delivery.ts";

/** Its buyer waits for it: it is neither there nor on its way back, and its courier says neither. */
const isAwaited: SQL = sql`state in ('confirmed','accepted','packed','handed_over','in_transit') and ${undisputed}
  and not exists (select 1 from consignment c where c.sub_order_id = sub_order.id and c.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received','lost','damaged'))`;
/** The day has come; or it is a day off and the parcel has not even left for another town. */
const cannotKeep: SQL = sql`(promised_by <= now() or (promised_by <= now() + interval '1 day' and promise_days > 5 and state in ('confirmed','accepted','packed')))`;
const isUntold: SQL = sql`${isAwaited} and ${cannotKeep} and promise_told_at is null`;

/** Parts that will not be there when we said, and whose buyer has not heard so. */
export const untoldPromises = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(sql`select id from sub_order where ${isUntold} order by promised_by limit ${limit}`);

export type BrokenPromise = Readonly<{ orderId: string; by: string; isInShop: boolean }>;

/** Noted as told, once for all time; null where it need not be, or somebody else has just done so. */
export async function takeBrokenPromise(tx: Tx, id: string): Promise<BrokenPromise | null> {
  const { rows } = await tx.execute<BrokenPromise>(sql`update sub_order set promise_told_at = now()
    where id = ${id} and ${isUntold} returning order_id as "orderId", promised_by as by, state in ('confirmed','accepted','packed') as "isInShop"`);
  return rows[0] ?? null;
}

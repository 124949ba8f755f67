import { mostOwnTries } from "@haat/core/tries";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { isOwnUnanswered } from "./own-desk.ts";
import { stoppedBy } from "./tries.ts";

/** Since the word that stopped parcel `c` nobody has asked for the rider, and nobody of ours has reached its buyer. */
export const isUnanswered: SQL = sql`(not exists (select from parcel_case k where k.kind = 'another_try' and k.event_id = ${stoppedBy})
  and not exists (select from parcel_call k where k.event_id = ${stoppedBy} and k.outcome <> 'no_answer'))`;

/** The last four hours before six in the evening, of parcel `c` of part `s`, whose buyer has not been reminded since it stopped. */
const isClosing: SQL = sql`c.state in ('attempt_failed','on_hold') and s.state = 'in_transit'
  and now() >= next_evening(c.state_at) - interval '4 hours' and now() < next_evening(c.state_at)
  and c.try_told_event is distinct from ${stoppedBy} and ${isUnanswered}`;

/** Parcels that turn back this evening unless somebody says something. */
export const closingTries = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(
    sql`select c.id from consignment c join sub_order s on s.id = c.sub_order_id where ${isClosing} order by c.state_at, c.id limit ${limit}`,
  );

export type ClosingTry = Readonly<{ orderId: string; partId: string; event: string }>;

/** Noted as told, once for each word that stopped it; null where it need not be, or somebody else has just done so. */
export async function takeClosingTry(tx: Tx, id: string): Promise<ClosingTry | null> {
  const { rows } =
    await tx.execute<ClosingTry>(sql`update consignment c set try_told_event = ${stoppedBy} from sub_order s
    where c.id = ${id} and s.id = c.sub_order_id and ${isClosing}
    returning c.order_id as "orderId", s.id as "partId", c.try_told_event::text as event`);
  return rows[0] ?? null;
}

/** The last four hours of try `t` of what its shop carries itself, which comes once more, and whose buyer has not been reminded of that. */
const isOwnClosing: SQL = sql`t.nth < ${mostOwnTries} and t.told_at is null and is_own_delivery(t.sub_order_id)
  and t.nth = (select max(x.nth) from own_try x where x.sub_order_id = t.sub_order_id)
  and now() >= next_evening(t.made_at) - interval '4 hours' and now() < next_evening(t.made_at) and ${isOwnUnanswered}`;

/** Parts whose shop comes again by this evening, and does not know when anybody is there. */
export const closingOwnTries = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(
    sql`select t.sub_order_id as id from own_try t where ${isOwnClosing} order by t.made_at, t.id limit ${limit}`,
  );

/** The order, and which try it was. */
export type ClosingOwnTry = Readonly<{ orderId: string; nth: number }>;

/** Noted as told, once for each try; null where it need not be, or somebody else has just done so. */
export async function takeClosingOwnTry(tx: Tx, partId: string): Promise<ClosingOwnTry | null> {
  const { rows } = await tx.execute<ClosingOwnTry>(sql`update own_try t set told_at = now()
    where t.sub_order_id = ${partId} and ${isOwnClosing} returning t.order_id as "orderId", t.nth`);
  return rows[0] ?? null;
}

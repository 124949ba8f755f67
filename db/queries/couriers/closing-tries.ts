import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
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

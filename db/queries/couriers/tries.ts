import type { OwnTryReason, TryAnswer, TryAsker, TryWish } from "@haat/core/tries";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Of parcel `c`, the courier's word that stopped it where it stands; a parcel that goes on has none. */
export const stoppedBy: SQL = sql`(select max(x.id) from courier_event x where x.consignment_id = c.id and x.kind = c.state and x.fate = 'moved')`;

/** What the SQL function `tries_of_order` tells of one part (migration 0175). */
export type Tries = Readonly<{
  until: string | null;
  /** When its shop, which carries it itself, met nobody. */
  came: readonly Readonly<{ at: string; reason: OwnTryReason }>[];
  asked: readonly Readonly<{
    at: string;
    by: TryAsker;
    wish: TryWish;
    answer: TryAnswer | null;
    answeredAt: string | null;
  }>[];
}>;

type NewTry = Readonly<{
  id: string;
  consignmentId: string;
  wish: TryWish;
  /** `buyer`, `shop`, or who of ours asks for him. */
  askedBy: string;
}>;

/**
 * A case that waits for a person, once for each time that the parcel stopped: while it stands there on its way, and before six in the
 * evening of the day after. False: none may be asked for.
 */
export async function openTry(tx: Tx, { id, consignmentId, wish, askedBy }: NewTry): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`insert into parcel_case (id, consignment_id, order_id, event_id, kind, asked_by, wish)
    select ${id}, c.id, c.order_id, e.id, 'another_try', ${askedBy}, ${wish} from consignment c join sub_order s on s.id = c.sub_order_id
      cross join lateral (select ${stoppedBy} as id) e
     where c.id = ${consignmentId} and c.state in ('attempt_failed','on_hold') and s.state = 'in_transit' and now() < next_evening(c.state_at) and e.id is not null
    on conflict (event_id, kind) do nothing returning id`);
  return rows.length === 1;
}

/** The rider was there again, or the parcel turned back: what nobody has answered is over. */
export const endTriesAsMoved = (tx: Tx, consignmentId: string): Promise<unknown> =>
  tx.execute(sql`update parcel_case set state = 'ended', ended_at = now(), answer = 'moved'
    where consignment_id = ${consignmentId} and kind = 'another_try' and state = 'open'`);

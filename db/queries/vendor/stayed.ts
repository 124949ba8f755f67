import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Of a `sub_order` that is moved: its courier called it off after it was handed over, and nobody carries it (migration `stayed`). */
export const stayed: SQL = sql`parcel_stayed(sub_order.id)`;

/** How often a part was handed over before: each time has a key of its own in the history. Its order is locked. */
export async function timesHandedOver(tx: Tx, subOrderId: string): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from transition
    where machine = 'sub_order' and subject_id = ${subOrderId} and to_state = 'handed_over'`);
  return rows[0]?.n ?? 0;
}

/** The first is the one that was always called so. */
export const handedOverKey = (before: number): string =>
  before === 0 ? "handed_over" : `handed_over:${before}`;

type End = Readonly<{ partId: string; by: string; reason: string }>;

/** Nobody has to ask any more why its courier did not fetch it. */
export const endUnfetched = (tx: Tx, { partId, by, reason }: End): Promise<unknown> =>
  tx.execute(sql`update parcel_case k set state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}
    from consignment c where c.id = k.consignment_id and c.sub_order_id = ${partId} and k.state = 'open'
      and k.kind in ('pickup_cancelled','pickup_failed')`);

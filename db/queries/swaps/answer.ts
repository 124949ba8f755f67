import { DomainError } from "@haat/core/errors";
import type { SwapRefusal } from "@haat/core/swap-states";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { moveSwap } from "../money/moves.ts";

export type SwapTerms = Readonly<{
  id: string;
  orderId: string;
  quantity: number;
  worth: bigint;
  price: bigint;
  /** Of the old piece. */
  title: Readonly<{ bn: string; en: string }>;
  label: Readonly<{ bn: string; en: string }>;
}>;

/** One of this shop's part; null: there is none. Its order is locked. */
export async function swapOfPart(
  tx: Tx,
  { id, subOrderId }: Readonly<{ id: string; subOrderId: string }>,
): Promise<SwapTerms | null> {
  const { rows } = await tx.execute<
    Omit<SwapTerms, "worth" | "price"> & Record<"worth" | "price", string>
  >(sql`
    select w.id, w.order_id as "orderId", w.quantity, w.worth_minor::text as worth, w.price_minor::text as price,
      json_build_object('bn', l.title_bn, 'en', l.title_en) as title, json_build_object('bn', l.label_bn, 'en', l.label_en) as label
    from swap w join order_line l on l.id = w.order_line_id where w.id = ${id} and w.sub_order_id = ${subOrderId}`);
  const [row] = rows;
  return row ? { ...row, worth: BigInt(row.worth), price: BigInt(row.price) } : null;
}

type Answer = Readonly<{ id: string; orderId: string; by: string; actor: string }>;
const answered = ({ by }: Answer, refusal: SwapRefusal | null) =>
  sql`answered_by = ${by}, answered_at = now(), refusal = ${refusal}`;

/** False: it was answered before. */
export const agreeToSwap = (tx: Tx, answer: Answer): Promise<boolean> =>
  moveSwap(tx, { ...answer, to: "agreed", eventKey: "answered", set: answered(answer, null) });

/** False: it was answered before. */
export const refuseSwap = (tx: Tx, answer: Answer, refusal: SwapRefusal): Promise<boolean> =>
  moveSwap(tx, {
    ...{ ...answer, to: "refused", eventKey: "answered", reason: refusal },
    set: answered(answer, refusal),
  });

/** The argument of the SQL function `open_swap`. */
type NewOrder = Readonly<{
  swapId: string;
  orderId: string;
  subOrderId: string;
  lineId: string;
  reservationId: string;
  number: string;
  trackCode: string;
  deliveryCode: string;
  /** For the rider, and whoever packs. */
  note: string;
  actor: string;
}>;

/** The order that brings what was agreed, its goods held. False: it cannot be brought any more. */
export async function openSwap(tx: Tx, order: NewOrder): Promise<boolean> {
  const { rows } = await tx.execute<{ is_open: boolean }>(
    sql`select open_swap(${JSON.stringify(order)}::jsonb) as is_open`,
  );
  return rows[0]?.is_open === true;
}

type Ended = Readonly<{ orderId: string; actor: string }>;
const ofNewOrder = ({ orderId }: Ended) => sql`id = (select swap_id from orders where id = ${orderId})`;

type Found = Readonly<{ id: string; lineId: string; worth: bigint }>;
async function awaited(tx: Tx, ended: Ended): Promise<Found | null> {
  const { rows } = await tx.execute<
    Omit<Found, "worth"> & { worth: string }
  >(sql`select w.id, w.order_line_id as "lineId", w.worth_minor::text as worth from swap w
    where w.${ofNewOrder(ended)} and exists (select from orders y join sub_order n on n.order_id = y.id where y.swap_id = w.id and n.state in ('delivered','completed'))`);
  return rows[0] ? { ...rows[0], worth: BigInt(rows[0].worth) } : null;
}

/** The old piece is lost on its way back; what it cost when it was bought, in poisha. Null: none was awaited. `orderId`: the new one's. */
export async function loseSwapped(tx: Tx, ended: Ended): Promise<bigint | null> {
  const found = await awaited(tx, ended);
  if (!found) return null;
  const step = { id: found.id, ...ended, to: "lost", eventKey: "lost" } as const;
  return (await moveSwap(tx, { ...step, set: sql`lost_at = now()` })) ? found.worth : null;
}

type Back = Ended &
  Readonly<{
    /** Pieces by the old line's id. */
    whole: Readonly<Record<string, number>>;
    by: string;
  }>;

/** The old piece is in its shop again. False: none was awaited. `orderId`: the new one's. Throws where another line is named. */
export async function takeBackSwapped(tx: Tx, { whole, by, ...ended }: Back): Promise<boolean> {
  const found = await awaited(tx, ended);
  if (!found) return false;
  if (Object.keys(whole).some((id) => id !== found.lineId)) throw new DomainError("refund.line_given_back");
  const step = { id: found.id, ...ended, to: "back", eventKey: "back" } as const;
  if (!(await moveSwap(tx, { ...step, set: sql`ended_by = ${by}, ended_at = now()` }))) return false;
  await tx.execute(sql`select restock_swap(${found.id}, ${whole[found.lineId] ?? 0}, ${ended.actor})`);
  return true;
}

/** A parcel that brought another piece ended with it: what was due for it, in whole taka. */
export const endSwappedParcel = (
  tx: Tx,
  { consignmentId, due }: Readonly<{ consignmentId: string; due: bigint }>,
): Promise<unknown> =>
  tx.execute(sql`update consignment set ended_due_minor = ${due.toString()}::bigint
    where id = ${consignmentId} and state = 'exchanged' and ended_due_minor is null`);

import { newId } from "@haat/core/ids";
import { j18 } from "@haat/core/ledger-couriers";
import { earned } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import { claimFrom } from "@haat/db/queries/couriers/cash";
import { loseRest, takeBackRest } from "@haat/db/queries/couriers/door";
import { post } from "@haat/db/queries/money/journals";
import { loseSwapped, takeBackSwapped } from "@haat/db/queries/swaps/answer";
import type { NodeCtx } from "../../context.ts";
import { endClaimOf, giveBackClaim } from "./end-found.ts";
import type { Unsold } from "./end-unsold.ts";

type Deps = Pick<NodeCtx, "now">;

/** What a courier lost he owes, and its shop has what it would have earned (J18). `amount` is poisha; of nothing nothing is claimed. */
export async function claimLost(
  tx: Tx,
  { now }: Deps,
  { order, part, parcel: { id: consignmentId, courier } }: Unsold,
  amount: bigint,
): Promise<void> {
  if (amount <= 0n) return;
  const claimId = newId("courierClaim", now());
  await claimFrom(tx, { id: claimId, courier, consignmentId, orderId: order.id, kind: "lost", amount });
  await post(tx, j18({ claimId, orderId: order.id, courier, vendorId: part.vendorId, amount }));
}

/**
 * What was not taken at a door is lost on its way back: its buyer was never asked for it, or has it back already; its shop has what those
 * pieces would have earned beside the ones that stayed, and the courier owes that. False: nothing of it was on its way back.
 */
export async function endLostRest(tx: Tx, deps: Deps, unsold: Unsold): Promise<boolean> {
  const { order, part, actor } = unsold;
  const isSwap = order.swapPrice !== null;
  const worth = isSwap ? await loseSwapped(tx, { orderId: order.id, actor }) : await loseRest(tx, part.id);
  if (worth === null) return false;
  const more = isSwap
    ? earned(worth, part)
    : earned(part.goodsMinor + worth, part) - earned(part.goodsMinor, part);
  await claimLost(tx, deps, unsold, more);
  return true;
}

type Back = Readonly<{ whole: Readonly<Record<string, number>>; by: string }>;

/** On the shelf again: what a buyer did not take of a parcel, or gave for what it brought. False: nothing was awaited. */
export function takeBack(
  tx: Tx,
  { order, part, actor }: Pick<Unsold, "order" | "part" | "actor">,
  { whole, by }: Back,
): Promise<boolean> {
  if (order.swapPrice === null) return takeBackRest(tx, { subOrderId: part.id, whole, by, actor });
  return takeBackSwapped(tx, { orderId: order.id, whole, by, actor });
}

/**
 * What was not taken at a door is in its shop again; the part itself is sold and stays so. Was it lost, the courier owes nothing for it any
 * more, and its shop gives back what it had for it. False: nothing was awaited.
 */
export async function endRestBack(tx: Tx, deps: Deps, unsold: Unsold, { whole, by }: Back): Promise<boolean> {
  const found = await endClaimOf(tx, deps, unsold, by);
  if (!(await takeBack(tx, unsold, { whole, by }))) return false;
  if (found) await giveBackClaim(tx, unsold, found);
  return true;
}

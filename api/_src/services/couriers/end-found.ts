import { newId } from "@haat/core/ids";
import { accounts } from "@haat/core/ledger";
import { j18Found } from "@haat/core/ledger-couriers";
import type { Tx } from "@haat/db/books";
import { endLostClaim, type FoundClaim } from "@haat/db/queries/couriers/cash";
import { endCasesAs } from "@haat/db/queries/couriers/case-ends";
import { saidAt } from "@haat/db/queries/couriers/parcels";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { moveShipment, moveSubOrder } from "@haat/db/queries/money/moves";
import { takeBackShipped } from "@haat/db/queries/money/stock";
import type { NodeCtx } from "../../context.ts";
import { chargeLeg } from "./charge-leg.ts";
import type { Unsold } from "./end-unsold.ts";

type Deps = Pick<NodeCtx, "now">;
type Found = Readonly<{
  /** Pieces on the shelf again, by line: what somebody has seen whole. */
  good: Readonly<Record<string, number>>;
  by: string;
  /** Why the case ends that said it had turned up. */
  reason: string;
}>;

/**
 * A parcel that was lost whole is in its shop after all. Its buyer has his money back and keeps it; the courier charges for the way back
 * (J3b), owes nothing for it any more, and has back what he had paid; its shop gives back what it had for it (J18). False: it was not lost
 * by a courier.
 */
export async function endFound(
  tx: Tx,
  deps: Deps,
  unsold: Unsold,
  { good, by, reason }: Found,
): Promise<boolean> {
  const { order, part, parcel, actor } = unsold;
  const step = { orderId: order.id, actor, eventKey: "found", from: ["lost"] } as const;
  const set = saidAt(deps.now(), 0);
  if (!(await moveShipment(tx, { ...step, id: parcel.id, to: "rto_received", set }))) return false;
  if (!(await moveSubOrder(tx, { ...step, id: part.id, to: "returned_to_origin" })))
    throw new Error(`part ${part.id} of a lost parcel is not lost`);
  await takeBackShipped(tx, { subOrderId: part.id, good, actor });
  const { id: orderId } = order;
  const found = await endClaimOf(tx, deps, unsold, by);
  await chargeLeg(tx, { orderId, parcel, leg: "rto", outcome: "returned", collected: 0n });
  if (found) await giveBackClaim(tx, unsold, found);
  await endCasesAs(tx, { consignmentId: parcel.id, kind: "turned_up", by, reason });
  return true;
}

/** What was claimed of a courier for what has turned up is claimed no more; what he had paid of it is owed to him. Null: nothing was. */
export const endClaimOf = (
  tx: Tx,
  { now }: Deps,
  { order, parcel: { id: consignmentId, courier } }: Unsold,
  by: string,
): Promise<FoundClaim | null> => {
  const actId = newId("courierClaimAct", now());
  return endLostClaim(tx, { consignmentId, courier, orderId: order.id, actId, by });
};

/** Its shop gives back what it had for it (J18); what it does not have it owes. */
export async function giveBackClaim(
  tx: Tx,
  { order, part, parcel }: Unsold,
  { id: claimId, ...found }: FoundClaim,
): Promise<void> {
  const { vendorId } = part;
  const held = -(await lockBalance(tx, accounts.vendorPayable(vendorId)));
  const claim = { claimId, orderId: order.id, courier: parcel.courier, vendorId, ...found };
  await post(tx, j18Found({ ...claim, payable: held > 0n ? held : 0n }));
}

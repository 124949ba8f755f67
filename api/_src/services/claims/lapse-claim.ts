import { lapseClaim as lapse } from "@haat/db/queries/claims/lapse-claim";
import { lockClaim } from "@haat/db/queries/claims/release-claim";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeDeps } from "../../context.ts";
import { tellUnstated } from "../orders/tell-buyer.ts";

/**
 * No statement has named it in its time. No money moves, for none came; its buyer hears that it has paid nothing, and what to do if
 * money left him. A statement that names it later brings it back before people (`findLapsed`).
 */
export const lapseClaim = (
  deps: Pick<NodeDeps, "books" | "sealer" | "publicOrigin">,
  id: string,
): Promise<void> =>
  deps.books.transact(async (tx) => {
    const claim = await lockClaim(tx, id);
    const lapsed = claim && (await lapse(tx, id));
    if (!lapsed) return;
    const { order } = await readOrderParts(tx, claim.orderId);
    await tellUnstated(tx, deps, { order, claimId: id, ...lapsed });
  });

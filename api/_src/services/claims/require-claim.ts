import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type LockedClaim, lockClaim } from "@haat/db/queries/claims/release-claim";
import { requireForeign } from "../disputes/open-dispute.ts";

/** Locked; and about an order that is not his own, and in which no shop sells that he works for. */
export async function requireClaim(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedClaim> {
  const claim = await lockClaim(tx, id);
  if (!claim) throw new DomainError("claim.not_found");
  await requireForeign(tx, { orderId: claim.orderId, by });
  return claim;
}

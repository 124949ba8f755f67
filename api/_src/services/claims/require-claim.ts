import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type LockedClaim, lockClaim } from "@haat/db/queries/claims/release-claim";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";

/** Locked; and about an order in which no shop sells that he works for. */
export async function requireClaim(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedClaim> {
  const claim = await lockClaim(tx, id);
  if (!claim) throw new DomainError("claim.not_found");
  if (await isOwnShop(tx, { by, orderId: claim.orderId })) throw new DomainError("staff.own_shop");
  return claim;
}

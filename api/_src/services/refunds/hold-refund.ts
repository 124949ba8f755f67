import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type HeldRefund, holdRefund } from "@haat/db/queries/refunds/evidence";

/** Locked, and neither of an order he placed himself nor of a shop he works for. */
export async function holdForeignRefund(tx: Tx, id: string, by: string): Promise<HeldRefund> {
  const refund = await holdRefund(tx, id, by);
  if (!refund) throw new DomainError("refund.not_found");
  if (refund.isOwnOrder) throw new DomainError("proposal.own_matter");
  if (refund.isOwnShop) throw new DomainError("staff.own_shop");
  return refund;
}

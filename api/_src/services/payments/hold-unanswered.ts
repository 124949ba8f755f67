import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { holdUnanswered, type Unanswered } from "@haat/db/queries/money/unpaid";

/** Locked, silent for three days, and neither of an order he placed himself nor of a shop he works for. */
export async function holdForeignUnanswered(tx: Tx, id: string, by: string): Promise<Unanswered> {
  const found = await holdUnanswered(tx, id, by);
  if (!found) throw new DomainError("payment.not_found");
  if (found.isOwnOrder) throw new DomainError("proposal.own_matter");
  if (found.isOwnShop) throw new DomainError("staff.own_shop");
  if (!found.isOverdue) throw new DomainError("payment.wrong_state");
  return found;
}

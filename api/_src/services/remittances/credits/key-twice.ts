import type { RemittanceDecisionBody } from "@haat/contract/remittance-proposal";
import { DomainError } from "@haat/core/errors";
import { parseSignedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { isAlike, keepKeyed, secondHand } from "@haat/db/queries/remittances/keyed";

type Ask = Pick<RemittanceDecisionBody, "keyed"> & Readonly<{ id: string; by: string }>;

/**
 * Above the limit whoever agrees to what our bank has credited types it himself, from the bank's own paper. False: it is not what the first one
 * typed; both are kept, and it rests until a third has looked.
 */
export async function keyTwice(tx: Tx, { id, by, keyed }: Ask): Promise<boolean> {
  const { isWanted, keyedBy } = await secondHand(tx, id);
  if (!isWanted) return true;
  if (keyedBy === by) throw new DomainError("credit.third_hand");
  if (keyedBy !== null) return true;
  if (keyed === undefined) throw new DomainError("credit.unkeyed");
  const { payer, day, reference, amount } = keyed;
  const typed = { payer, day, reference, amountMinor: parseSignedTaka(amount).minor.toString() };
  if (!(await keepKeyed(tx, { id, by, keyed: typed }))) throw new DomainError("proposal.wrong_state");
  return isAlike(tx, id, typed);
}

import { DomainError } from "@haat/core/errors";
import type { RefundState } from "@haat/core/states";
import type { Tx } from "@haat/db/books";
import { type Doubted, readDoubted } from "@haat/db/queries/disproofs/disproof";

/** In these nobody has asked the wallet for it without hearing that it gave nothing. */
export const stillOwed = ["approved", "failed", "manual"] as const satisfies readonly RefundState[];

type Held = Readonly<{ id: string; attemptId: string; state: RefundState; currency: string }>;
type Unmoved = Doubted & Readonly<{ repeatedTrx: string; capturedMinor: string }>;

/**
 * What a wallet called by another payment's transaction id, what no statement shows, and of which nothing has gone back or may be
 * on its way back: only that may be said never to have come, and only of taka:
 * another currency is asked about at the wallet first.
 */
export async function requireUnmoved(tx: Tx, { id, attemptId, state, currency }: Held): Promise<Unmoved> {
  const found = await readDoubted(tx, { attemptId, refundId: id });
  const { repeatedTrx, capturedMinor } = found;
  if (repeatedTrx === null || capturedMinor === null || currency !== "BDT")
    throw new DomainError("disproof.wrong_state");
  if (found.isStated) throw new DomainError("disproof.stated");
  const isOwed = stillOwed.some((each) => each === state);
  if (!isOwed || found.isBack) throw new DomainError("disproof.money_back");
  return { ...found, repeatedTrx, capturedMinor };
}

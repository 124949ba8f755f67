import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { isNumberTaken } from "@haat/db/queries/money/unpaid";

type Numbers = Readonly<{ method: string; trx: string; refundTrx: string }>;

/** One payment of a wallet, and one sending, is in the books once. */
export async function requireFreeNumbers(tx: Tx, numbers: Numbers): Promise<void> {
  const taken = await isNumberTaken(tx, numbers);
  if (taken.payment) throw new DomainError("payment.trx_used");
  if (taken.refund) throw new DomainError("refund.trx_used");
}

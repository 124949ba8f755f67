import type { Tx } from "@haat/db/books";
import { moveRefund } from "@haat/db/queries/money/moves";
import { noMoreTries } from "@haat/db/queries/money/refunds";
import { type Finding, insertFinding, lockFound } from "@haat/db/queries/refunds/findings";

type Told = Finding & Readonly<{ orderId: string; actor: string; stamp: string }>;

/**
 * Something says that a refund is home which our books count otherwise: it is kept for finance, and nobody asks the wallet
 * for that money again. True: it was to be asked for, and waits for a person from now on.
 */
export async function keepFinding(tx: Tx, { orderId, actor, stamp, ...finding }: Told): Promise<boolean> {
  const { refundId, trx } = finding;
  const found = await lockFound(tx, refundId, trx);
  if (!found || found.isKnown) return false;
  await insertFinding(tx, finding);
  const step = { id: refundId, orderId, to: "manual", actor, reason: "found" } as const;
  return moveRefund(tx, {
    ...{ ...step, from: ["approved", "failed"], eventKey: `found:${stamp}`, set: noMoreTries },
  });
}

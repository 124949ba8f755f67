import { DomainError } from "@haat/core/errors";
import { accounts } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { noteReversed } from "@haat/db/queries/disputes/owed-back";
import { moveRefund } from "@haat/db/queries/money/moves";
import { noMoreTries } from "@haat/db/queries/money/refunds";
import { insertFinding } from "@haat/db/queries/refunds/findings";
import { bookRefund } from "../payments/book-refund.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import type { Owed } from "./open-dispute.ts";

type Line = Readonly<{ statementId: string; line: number }>;
type Reversed = Readonly<{ actor: string; reference: string; stated: Line }>;

/** Two of finance agree that by this line the wallet itself has sent a refund home; its money lies in suspense. */
export async function endReversed(
  tx: Tx,
  teller: Teller,
  refund: Owed,
  { actor, reference, stated }: Reversed,
): Promise<void> {
  const { id, orderId, amountMinor } = refund;
  const byHand = { to: "manual", from: ["approved", "failed"], reason: "found", set: noMoreTries } as const;
  // Nobody has begun to send it, or it waits for a person already.
  await moveRefund(tx, {
    id,
    orderId,
    actor,
    ...byHand,
    eventKey: `reversed:${stated.statementId}:${stated.line}`,
  });
  await insertFinding(tx, { refundId: id, amountMinor, trx: reference, stated });
  // The database lets it end by that alone.
  await noteReversed(tx, { refundId: id, ...stated });
  const booking = { trx: null, actor, from: ["manual"], source: accounts.suspense } as const;
  if (!(await bookRefund(tx, teller, refund, booking))) throw new DomainError("dispute.refund_underway");
}

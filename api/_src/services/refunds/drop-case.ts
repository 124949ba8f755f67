import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { moveRefund } from "@haat/db/queries/money/moves";
import { closeCase, type LockedCase, lockCase, openCasesOf } from "@haat/db/queries/refunds/cases";

type End = Readonly<{
  to: "rejected" | "withdrawn";
  actor: string;
  checkerId: string | null;
  reason: string | null;
}>;

/** Nothing was owed yet, so nothing is posted. */
export async function dropCase(tx: Tx, { id, orderId, refunds }: LockedCase, end: End): Promise<void> {
  const { to, actor, ...by } = end;
  if (!(await closeCase(tx, { id, to, stage: null, ...by }))) throw new DomainError("refund.wrong_state");
  for (const refund of refunds) {
    const step = { id: refund.id, orderId, to, from: ["requested"], eventKey: to, actor } as const;
    if (!(await moveRefund(tx, step))) throw new DomainError("refund.wrong_state");
  }
}

/** The part is cancelled and gives everything back: what was asked for of it before is void. */
export async function dropCasesOf(tx: Tx, subOrderId: string, actor: string): Promise<void> {
  for (const id of await openCasesOf(tx, subOrderId)) {
    const found = await lockCase(tx, id);
    if (found) await dropCase(tx, found, { to: "rejected", actor, checkerId: null, reason: "cancelled" });
  }
}

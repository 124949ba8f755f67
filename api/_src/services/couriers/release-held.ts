import { newId } from "@haat/core/ids";
import { j20Released } from "@haat/core/ledger-claims";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import { noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import { heldOf, releaseHeldCase } from "@haat/db/queries/remittances/held";
import { keyOf } from "./post-row.ts";

type Deps = Readonly<{ now: () => Date }>;
type Undone = Readonly<{ remittanceId: string; by: string; reason: string }>;

/**
 * A credit of the statement has just been undone in the books: what its rows hold of it is not at our bank. It leaves suspense, as far as so much
 * is on its way again; what two have begun to end stays.
 */
export async function releaseHeld(
  tx: Tx,
  { now }: Deps,
  { remittanceId, by, reason }: Undone,
): Promise<void> {
  for (const held of await heldOf(tx, remittanceId)) {
    const { id: caseId, courier, amount } = held;
    if (!(await releaseHeldCase(tx, { id: caseId, by, reason }))) continue;
    await noteClaimAct(tx, {
      ...{ id: newId("courierClaimAct", now()), of: { caseId }, act: "undo", by, reason },
      amount: amount < 0n ? -amount : amount,
    });
    await post(tx, j20Released({ key: keyOf(held, held.line), courier, amount }));
  }
}

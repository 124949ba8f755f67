import type { Courier } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import { j20Held, j7xHeld } from "@haat/core/ledger-claims";
import type { Tx } from "@haat/db/books";
import { noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import { endHeldCase, openHeldCase } from "@haat/db/queries/remittances/held";
import { post } from "@haat/db/queries/money/journals";

type Deps = Readonly<{ now: () => Date }>;
type RowName = Readonly<{ remittanceId: string; line: number }>;
/** `key` names the posting that is undone; `amount`: poisha, below zero where the row had taken it. */
type Held = RowName & Readonly<{ key: string; courier: Courier; amount: bigint; postingNo: number }>;

/** What a row brought is at our bank, or what it took is not, and its match is undone: it is held in suspense, as a case of the row. Before the contrary journals. */
export async function holdBrought(tx: Tx, { now }: Deps, { key, amount, ...held }: Held): Promise<void> {
  if (amount === 0n) return;
  await openHeldCase(tx, { ...held, id: newId("remittanceCase", now()), amount });
  await post(tx, j7xHeld({ key, courier: held.courier, amount }));
}

type Cleared = RowName &
  Readonly<{ key: string; courier: Courier; by: string | null; reason: string | null }>;

/** The row is posted again under `key`: what was held of it has come with it. */
export async function clearHeld(tx: Tx, { now }: Deps, { key, courier, ...cleared }: Cleared): Promise<void> {
  const held = await endHeldCase(tx, cleared);
  if (held === null) return;
  const { id: caseId, amount } = held;
  await noteClaimAct(tx, {
    ...{ id: newId("courierClaimAct", now()), of: { caseId }, act: "statement", by: null, reason: null },
    ...{ amount: amount < 0n ? -amount : amount, detail: { reference: key } },
  });
  await post(tx, j20Held({ key, courier, amount }));
}

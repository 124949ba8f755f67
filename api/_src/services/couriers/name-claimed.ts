import { newId } from "@haat/core/ids";
import type { Journal } from "@haat/core/ledger";
import { j7xFreed } from "@haat/core/ledger-claims";
import type { Tx } from "@haat/db/books";
import type { Settled, WaitingRow } from "@haat/db/queries/couriers/remittances";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import { claimAgain, freeClaim } from "@haat/db/queries/remittances/missing-claims";
import type { ReportDeps } from "./compare-cash.ts";
import { attemptOf } from "./follow-row.ts";

type Named = Readonly<{ journal: Journal | null; named: NonNullable<Settled["named"]> }>;

/**
 * What was claimed because it stood in no statement now stands in one: the claim ends, its cash is on the courier's list again, and the row
 * settles it there like any other. Null: nothing of the kind was claimed.
 */
export async function nameClaimed(
  tx: Tx,
  { now }: Pick<ReportDeps, "now">,
  { row, key }: Readonly<{ row: WaitingRow; key: string }>,
): Promise<Named | null> {
  const { courier, parcel, claimed, collected } = row;
  if (!parcel || !claimed) return null;
  const { id: claimId, left } = claimed;
  const paid = collected <= 0n ? 0n : collected < left ? collected : left;
  const { consignmentId, orderId } = parcel;
  const ended = { claimId, paid, freed: left - paid, consignmentId };
  if (!(await freeClaim(tx, ended))) throw new Error(`claim ${claimId} has moved while its order was locked`);
  await noteClaimAct(tx, {
    ...{ id: newId("courierClaimAct", now()), of: { claimId }, act: "named", by: null, reason: null },
    ...{ amount: left, detail: { reference: key } },
  });
  const attempt = await attemptOf(tx, parcel);
  const step = { orderId, actor: `courier:${courier}`, eventKey: `named:${key}` };
  if (attempt !== null)
    await moveAttempt(tx, { ...step, id: attempt, to: "cod_collected", from: ["cod_short"] });
  return {
    journal: j7xFreed({ key: `${key}:claimed`, orderId, courier, amount: left }),
    named: { claimId, paid: String(paid), freed: String(left - paid) },
  };
}

type Unnamed = Readonly<{
  parcel: Readonly<{ consignmentId: string; orderId: string; subOrderId: string }>;
  named: NonNullable<Settled["named"]>;
  by: string;
  actor: string;
  reason: string;
  eventKey: string;
}>;

/** The row was another parcel's: it is claimed as before. False: that has gone on without it. */
export async function claimedAsBefore(
  tx: Tx,
  { now }: Pick<ReportDeps, "now">,
  { parcel, named, by, actor, reason, eventKey }: Unnamed,
): Promise<boolean> {
  const { consignmentId, orderId } = parcel;
  const [paid, freed] = [BigInt(named.paid), BigInt(named.freed)];
  if (!(await claimAgain(tx, { claimId: named.claimId, paid, freed, consignmentId }))) return false;
  await noteClaimAct(tx, {
    ...{ id: newId("courierClaimAct", now()), of: { claimId: named.claimId }, act: "undo", by, reason },
    amount: paid + freed,
  });
  const attempt = await attemptOf(tx, parcel);
  if (attempt !== null)
    await moveAttempt(tx, {
      id: attempt,
      orderId,
      actor,
      eventKey,
      to: "cod_short",
      from: ["cod_collected"],
    });
  return true;
}

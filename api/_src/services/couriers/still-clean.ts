import type { Tx } from "@haat/db/books";
import type { WaitingRow } from "@haat/db/queries/couriers/remittances";
import { noteAheadGone, openAhead } from "@haat/db/queries/remittances/advances";
import { cashDue, noteFinding, otherTaking } from "@haat/db/queries/remittances/takings";

type Named = Readonly<{ remittanceId: string; line: number }>;

/**
 * Whether a row that nobody has looked at may be posted as it was matched: what it takes is still there, it stands for its parcel, and it
 * names all of its cash that is due and nothing else. Whatever it lacks is found of it, and a person looks.
 */
export async function isStillClean(tx: Tx, row: WaitingRow, named: Named): Promise<boolean> {
  if (row.charge < 0n) {
    const found = { label: "WRONG_DELIVERY_FEE", expected: 0n, stated: row.charge };
    return (await noteFinding(tx, named, found), false);
  }
  return (await isStillAhead(tx, row, named)) && (await isStillFirst(tx, row, named));
}

/** Another file was matched beside it and has taken what this row was to, or it was never paid: then a person looks. */
async function isStillAhead(tx: Tx, { advance, courier }: WaitingRow, named: Named): Promise<boolean> {
  if (advance === 0n) return true;
  const left = await openAhead(tx, courier);
  if (advance <= left) return true;
  await noteAheadGone(tx, { ...named, left, advance });
  return false;
}

/** Another row, or two people, have said meanwhile which money is this parcel's. */
async function isStillFirst(tx: Tx, row: WaitingRow, named: Named): Promise<boolean> {
  if (!row.parcel) return true;
  const taking = await otherTaking(tx, { ...named, consignmentId: row.parcel.consignmentId });
  if (taking !== null) {
    const label = taking === "same_file" ? "DUPLICATE_IN_STATEMENT" : "DUPLICATE_ACROSS_STATEMENTS";
    await noteFinding(tx, named, { label, expected: null, stated: row.collected - row.charge - row.advance });
    return false;
  }
  const due = await cashDue(tx, row.parcel.consignmentId);
  return due === null || isAllDue(tx, row, { ...named, due });
}

/** What it names of the cash is what is due of it, no more and no less; once its delivery is known. */
export async function isAllDue(
  tx: Tx,
  { collected, parcel }: WaitingRow,
  { due: known, ...named }: Named & Readonly<{ due: bigint | null }>,
): Promise<boolean> {
  const due = known ?? (parcel ? await cashDue(tx, parcel.consignmentId) : null) ?? 0n;
  if (collected === due) return true;
  await noteFinding(tx, named, { label: "NOT_OUTSTANDING", expected: due, stated: collected });
  return false;
}

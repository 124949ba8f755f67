import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { matchRow } from "@haat/db/queries/remittances/acts";
import { askerOf } from "@haat/db/queries/remittances/book";
import { numberOfParcel, statedRow } from "@haat/db/queries/remittances/stated";
import { keyOf } from "@haat/statements/courier-book";
import { matchedByHand } from "@haat/statements/courier-anew";
import type { KeyedCtx } from "../../idempotent.ts";
import { sqlBook } from "../sql-book.ts";
import { endsOf } from "../ends-of.ts";
import { findingsJson, lineOf } from "./line-of.ts";
import { noteDone, requireNotOwn, type RowScene } from "./scene.ts";

/** A person says whose the row is; what differs is found by the very rules that hold for all, and the row still waits for a person. */
export async function matchByHand(
  tx: Tx,
  ctx: KeyedCtx,
  { id, line, row: { courier, isAdjustment }, reason }: RowScene,
  consignmentId: string,
): Promise<void> {
  const parcel = await numberOfParcel(tx, { courier, consignmentId });
  if (!parcel) throw new DomainError("remittance.parcel_wrong");
  await requireNotOwn(tx, ctx, parcel.orderId);
  const stated = await statedRow(tx, { remittanceId: id, line });
  const book = sqlBook(askerOf(tx), { id, courier });
  const key = keyOf(parcel.number);
  const facts = (await book.byConsignments([key])).get(key);
  if (!stated || facts?.id !== consignmentId) throw new DomainError("remittance.parcel_wrong");
  // It charges for a way back beside the parcel's own row, and stands for no parcel.
  if (isAdjustment && facts.state !== "returned") throw new DomainError("remittance.parcel_wrong");
  const [taking = "earlier_file"] = isAdjustment
    ? (["first"] as const)
    : await book.take([{ parcel: consignmentId, line }]);
  const findings = matchedByHand(lineOf(stated), facts, taking);
  const ended = endsOf(isAdjustment ? "returned" : stated.outcome, facts);
  const matched = { remittanceId: id, line, consignmentId, ...ended, findings: findingsJson(findings) };
  if (!(await matchRow(tx, matched))) throw new DomainError("remittance.row_wrong_state");
  await noteDone(tx, ctx, { id, line, act: "match", reason, detail: { consignmentId } });
}

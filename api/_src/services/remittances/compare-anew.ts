import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAct, wantPosting } from "@haat/db/queries/remittances/acts";
import { askerOf } from "@haat/db/queries/remittances/book";
import {
  clearMark,
  keepComparedAnew,
  keepFound,
  lockMarkedRow,
  type MarkedRow,
} from "@haat/db/queries/remittances/marked";
import { statedRow } from "@haat/db/queries/remittances/stated";
import { foundByNumber, matchedAnew } from "@haat/statements/courier-anew";
import { keyOf } from "@haat/statements/courier-book";
import type { NodeCtx } from "../../context.ts";
import { findingsJson, lineOf } from "./acts/line-of.ts";
import { endsOf } from "./ends-of.ts";
import { sqlBook } from "./sql-book.ts";

type Deps = Pick<NodeCtx, "books" | "now">;
type Waiting = Readonly<{ remittanceId: string; line: number }>;
/** `same`: what is known of its parcel now finds nothing else of it. */
export type Compared = "same" | "changed";

/**
 * A row whose parcel is another by our books than when it was compared is compared with what is known now: whatever is right of it then is posted
 * by itself where its statement is, and the rest is a person's. Nothing happens where nothing has marked it.
 */
export const compareAnew = ({ books, now }: Deps, named: Waiting): Promise<Compared> =>
  books.transact((tx) => compareMarked(tx, { now }, named));

/** The same, in its own transaction. */
export async function compareMarked(tx: Tx, deps: Pick<Deps, "now">, named: Waiting): Promise<Compared> {
  const row = await lockMarkedRow(tx, named);
  if (!row) return "same";
  await clearMark(tx, named);
  const { match, number, stands } = row;
  if (number === null) return match === "none" ? findNow(tx, deps, { ...named, row }) : "same";
  if (!stands || match === "none" || match === "suggested") return "same";
  const stated = await statedRow(tx, named);
  if (!stated) return "same";
  const { courier, findings: before } = row;
  const book = sqlBook(askerOf(tx), { id: named.remittanceId, courier });
  const parcel = (await book.byConsignments([keyOf(number)])).get(keyOf(number));
  if (!parcel) throw new Error(`${courier} has no parcel ${number} of ours`);
  // An advance that was not known of when it was read stays so.
  const ahead = before.filter(({ label }) => label === "ADVANCE_UNKNOWN");
  const findings = findingsJson([...matchedAnew(lineOf(stated), parcel, match), ...ahead]);
  const kept = await keepComparedAnew(tx, { ...named, ...endsOf(stated.outcome, parcel), findings });
  if (kept === "same") return "same";
  await noteCompared(tx, deps, { ...named, row, act: kept === "void" ? "void" : "compare" });
  return "changed";
}

type Marked = Waiting & Readonly<{ row: MarkedRow }>;

/** It named a parcel that bore no such number then. */
async function findNow(tx: Tx, deps: Pick<Deps, "now">, { row, ...named }: Marked): Promise<Compared> {
  const stated = await statedRow(tx, named);
  if (!stated) return "same";
  const book = sqlBook(askerOf(tx), { id: named.remittanceId, courier: row.courier });
  const { parcel, match, contradicted, findings } = await foundByNumber(book, lineOf(stated));
  if (!parcel) return "same";
  await keepFound(tx, {
    ...{ ...named, match, consignmentId: parcel.id, contradictedId: contradicted?.id ?? null },
    ...{ ...endsOf(stated.outcome, parcel), findings: findingsJson(findings) },
  });
  await noteCompared(tx, deps, { ...named, row, act: "compare" });
  return "changed";
}

async function noteCompared(
  tx: Tx,
  { now }: Pick<Deps, "now">,
  { row, act, ...named }: Marked & Readonly<{ act: "compare" | "void" }>,
): Promise<void> {
  const id = newId("remittanceAct", now());
  await noteAct(tx, { id, ...named, act, by: null, reason: null, detail: { because: row.because } });
  await wantPosting(tx, named.remittanceId);
}

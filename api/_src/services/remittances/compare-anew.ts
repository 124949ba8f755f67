import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAct, wantPosting } from "@haat/db/queries/remittances/acts";
import { askerOf } from "@haat/db/queries/remittances/book";
import {
  type EndedRow,
  keepCompared,
  lockEndedRow,
  rowsStatingBack,
} from "@haat/db/queries/remittances/ends";
import { statedRow } from "@haat/db/queries/remittances/stated";
import { matchedAnew } from "@haat/statements/courier-anew";
import { keyOf } from "@haat/statements/courier-book";
import type { NodeCtx } from "../../context.ts";
import { findingsJson, lineOf } from "./acts/line-of.ts";
import { endsOf } from "./ends-of.ts";
import { sqlBook } from "./sql-book.ts";

type Deps = Pick<NodeCtx, "books" | "now">;
type Waiting = Readonly<{ remittanceId: string; line: number }>;

/**
 * A row that waited for its parcel, or its exchange, to end is compared with what it ended as: whatever is right of it now is posted by itself where its
 * statement is, and the rest is a person's. Nothing happens where it waits no more.
 */
export const compareAnew = ({ books, now }: Deps, named: Waiting): Promise<void> =>
  books.transact(async (tx) => {
    const waiting = await lockEndedRow(tx, named);
    if (waiting) await compareRow(tx, { now }, { ...named, ...waiting });
  });

/** The same, in its own transaction, of what waited because its parcel came back by it: by our books it now does. */
export async function compareStatedBack(
  tx: Tx,
  deps: Pick<Deps, "now">,
  consignmentId: string,
): Promise<void> {
  for (const row of await rowsStatingBack(tx, consignmentId)) await compareRow(tx, deps, row);
}

async function compareRow(
  tx: Tx,
  { now }: Pick<Deps, "now">,
  { remittanceId, line, courier, number, match, findings: before }: Waiting & EndedRow,
): Promise<void> {
  const named = { remittanceId, line };
  const stated = await statedRow(tx, named);
  if (!stated) return;
  const book = sqlBook(askerOf(tx), { id: remittanceId, courier });
  const parcel = (await book.byConsignments([keyOf(number)])).get(keyOf(number));
  if (!parcel) throw new Error(`${courier} has no parcel ${number} of ours`);
  // An advance that was not known of when it was read stays so.
  const ahead = before.filter(({ label }) => label === "ADVANCE_UNKNOWN");
  const findings = findingsJson([...matchedAnew(lineOf(stated), parcel, match), ...ahead]);
  await keepCompared(tx, { ...named, ...endsOf(stated.outcome, parcel), findings });
  const id = newId("remittanceAct", now());
  await noteAct(tx, { id, ...named, act: "compare", by: null, reason: null });
  await wantPosting(tx, remittanceId);
}

import { newId } from "@haat/core/ids";
import { noteAct, wantPosting } from "@haat/db/queries/remittances/acts";
import { askerOf } from "@haat/db/queries/remittances/book";
import { keepCompared, lockEndedRow } from "@haat/db/queries/remittances/ends";
import { statedRow } from "@haat/db/queries/remittances/stated";
import { matchedAnew } from "@haat/statements/courier-anew";
import { keyOf } from "@haat/statements/courier-book";
import type { NodeCtx } from "../../context.ts";
import { findingsJson, lineOf } from "./acts/line-of.ts";
import { endsOf } from "./ends-of.ts";
import { sqlBook } from "./sql-book.ts";

type Waiting = Readonly<{ remittanceId: string; line: number }>;

/**
 * A row that waited for its parcel, or its exchange, to end is compared with what it ended as: whatever is right of it now is posted by itself where its
 * statement is, and the rest is a person's. Nothing happens where it waits no more.
 */
export const compareAnew = ({ books, now }: Pick<NodeCtx, "books" | "now">, named: Waiting): Promise<void> =>
  books.transact(async (tx) => {
    const waiting = await lockEndedRow(tx, named);
    const stated = waiting && (await statedRow(tx, named));
    if (!waiting || !stated) return;
    const { courier, number, match } = waiting;
    const book = sqlBook(askerOf(tx), { id: named.remittanceId, courier });
    const parcel = (await book.byConsignments([keyOf(number)])).get(keyOf(number));
    if (!parcel) throw new Error(`${courier} has no parcel ${number} of ours`);
    // An advance that was not known of when it was read stays so.
    const ahead = waiting.findings.filter(({ label }) => label === "ADVANCE_UNKNOWN");
    const findings = findingsJson([...matchedAnew(lineOf(stated), parcel, match), ...ahead]);
    await keepCompared(tx, { ...named, ...endsOf(stated.outcome, parcel), findings });
    const id = newId("remittanceAct", now());
    await noteAct(tx, { id, ...named, act: "compare", by: null, reason: null });
    await wantPosting(tx, named.remittanceId);
  });

import { newId } from "@haat/core/ids";
import { noteAct, wantPosting } from "@haat/db/queries/remittances/acts";
import { askerOf } from "@haat/db/queries/remittances/book";
import { keepCompared } from "@haat/db/queries/remittances/marked";
import { statedRow } from "@haat/db/queries/remittances/stated";
import { lockTaughtRow } from "@haat/db/queries/remittances/taught";
import { matchedAnew } from "@haat/statements/courier-anew";
import { keyOf } from "@haat/statements/courier-book";
import type { NodeCtx } from "../../context.ts";
import { findingsJson, lineOf } from "./acts/line-of.ts";
import { endsOf } from "./ends-of.ts";
import { sqlBook } from "./sql-book.ts";

type Waiting = Readonly<{ remittanceId: string; line: number }>;

/**
 * A row that waited for a word which two have taught since is held against its parcel anew, by the rules that hold for all: what is then
 * clean is posted like any other, what still differs is a person's. Nothing happens where it waits no more.
 */
export const readTaught = ({ books, now }: Pick<NodeCtx, "books" | "now">, named: Waiting): Promise<void> =>
  books.transact(async (tx) => {
    const waiting = await lockTaughtRow(tx, named);
    const stated = waiting && (await statedRow(tx, named));
    if (!waiting || !stated) return;
    const { courier, number, match, means, by, reason, proposalId } = waiting;
    const book = sqlBook(askerOf(tx), { id: named.remittanceId, courier });
    const parcel = (await book.byConsignments([keyOf(number)])).get(keyOf(number));
    if (!parcel) throw new Error(`${courier} has no parcel ${number} of ours`);
    const line = { ...lineOf(stated), outcome: means };
    // An advance that was not known of when it was read stays so.
    const ahead = waiting.findings.filter(({ label }) => label === "ADVANCE_UNKNOWN");
    const findings = findingsJson([...matchedAnew(line, parcel, match), ...ahead]);
    await keepCompared(tx, { ...named, ...endsOf(means, parcel), findings });
    const detail = { proposal: proposalId, means };
    await noteAct(tx, { id: newId("remittanceAct", now()), ...named, act: "teach", by, reason, detail });
    await wantPosting(tx, named.remittanceId);
  });

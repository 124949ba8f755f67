import { moveStatementUndo } from "@haat/db/queries/money/moves";
import { endUndo, undoDone, undoLines } from "@haat/db/queries/statements/undo";
import type { Claimed } from "@haat/db/queries/statements/work";
import type { NodeCtx } from "../../context.ts";

/** As many as are posted at a time. */
const batch = 1_000;

/** Brings an agreed undoing to its end, batch by batch. Killed anywhere, another worker goes on behind the last one. */
export async function undoStatement(
  { books }: Pick<NodeCtx, "books">,
  { id, undoneLine, lastLine }: Claimed,
): Promise<void> {
  for (let from = undoneLine + 1; from <= lastLine; from += batch)
    await undoLines(books, id, { from, to: Math.min(from + batch - 1, lastLine) });
  await books.transact(async (tx) => {
    const undo = await endUndo(tx, id);
    if (undo === null) return;
    const step = {
      id: undo,
      orderId: null,
      to: "done",
      eventKey: "done",
      actor: "system:settlement",
    } as const;
    await moveStatementUndo(tx, { ...step, set: undoDone });
  });
}

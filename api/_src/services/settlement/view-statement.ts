import type { StatementView } from "@haat/contract/settlement";
import { statementPartBytes } from "@haat/contract/settlement";
import type { StatementRow } from "@haat/db/queries/statements/list";
import { instantOrNull, instantView } from "../../views/money.ts";

/** Reading is less than half of the work; posting the rest. */
const readingShare = 40;

function percentOf({ state, fileBytes, partsRead, rows, posted, undone }: StatementRow): number {
  if (state === "done" || state === "refused" || state === "undone") return 100;
  if (state === "undoing") return Math.floor((100 * undone) / Math.max(1, rows));
  if (state === "posting")
    return readingShare + Math.floor(((100 - readingShare) * posted) / Math.max(1, rows));
  const parts = Math.ceil(fileBytes / statementPartBytes);
  return Math.min(readingShare, Math.floor((readingShare * partsRead) / Math.max(1, parts)));
}

export function statementView(row: StatementRow): StatementView {
  const { id, source, fileName, reference, fromDay, toDay, state, rows, posted, undone, open } = row;
  const { credit, isUndoProposed, madeBy } = row;
  return {
    ...{ id, source, fileName, reference, fromDay, toDay, state, rows, posted, undone, open },
    ...{ credit, isUndoProposed, madeBy },
    percent: Math.min(100, percentOf(row)),
    madeAt: instantView(row.madeAt),
    doneAt: instantOrNull(row.doneAt),
  };
}

import type { StatementUndoView } from "@haat/contract/statement-undo";
import type { UndoRow } from "@haat/db/queries/statements/undo";
import { instantOrNull, instantView } from "../../views/money.ts";

/** That a file was wrong: who said so and why, who decided, and what whoever looks may do about it. */
export function undoView(row: UndoRow, myId: string): StatementUndoView {
  const { id, state, reason, madeBy, maker, madeAt, decider, decidedAt, doneAt } = row;
  return {
    ...{ id, state, reason, proposed: { by: maker, at: instantView(madeAt) } },
    decided: decider !== null && decidedAt !== null ? { by: decider, at: instantView(decidedAt) } : null,
    doneAt: instantOrNull(doneAt),
    may: state !== "proposed" ? [] : madeBy === myId ? ["withdraw"] : ["agree", "refuse"],
  };
}

import { DomainError, type ProblemCode } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { lockFile, type UndoWait } from "@haat/db/queries/statements/undo";

const codes: Readonly<Record<UndoWait, ProblemCode>> = {
  not_done: "statement.wrong_state",
  bank_credit: "statement.has_credit",
  day_closed: "statement.day_closed",
  dispute: "statement.in_dispute",
  claim: "statement.has_released",
};

/** Locked, and nothing forbids that it is undone; else why not. */
export async function lockToUndo(
  tx: Tx,
  id: string,
): Promise<Readonly<{ source: string; fileName: string }>> {
  const file = await lockFile(tx, id);
  if (!file) throw new DomainError("statement.not_found");
  if (file.waitsFor !== null) throw new DomainError(codes[file.waitsFor]);
  return file;
}

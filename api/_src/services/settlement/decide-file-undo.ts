import type { StatementUndoDecisionBody } from "@haat/contract/statement-undo";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { moveStatementUndo } from "@haat/db/queries/money/moves";
import {
  beginUndo,
  lockFile,
  type LockedUndo,
  lockUndo,
  undoDecidedBy,
} from "@haat/db/queries/statements/undo";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { lockToUndo } from "./undo-rules.ts";

type Input = StatementUndoDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, the worker begins. Whoever proposed it may only take it back. */
export async function decideFileUndo(ctx: KeyedCtx, { id, proposal, verdict }: Input): Promise<void> {
  await once(ctx, async (tx) => {
    if (!(await lockFile(tx, id))) throw new DomainError("statement.not_found");
    const undo = await lockUndo(tx, { id: proposal, statementId: id });
    if (undo?.state !== "proposed") throw new DomainError("statement.wrong_state");
    if (verdict === "agree") await agree(tx, ctx, { statementId: id, undo });
    else await move(tx, ctx, { id: proposal, to: "dropped" });
    const { madeBy: proposer, reason } = undo;
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `statement.undo.${verdict}`, subject: id, reason },
      before: { undoId: proposal, proposer },
    });
    return null;
  });
}

type Agreed = Readonly<{ statementId: string; undo: LockedUndo }>;

async function agree(tx: Tx, ctx: KeyedCtx, { statementId, undo }: Agreed): Promise<void> {
  if (undo.madeBy === userIdOf(ctx)) throw new DomainError("statement.own_hand");
  await lockToUndo(tx, statementId);
  await move(tx, ctx, { id: undo.id, to: "agreed" });
  if (!(await beginUndo(tx, statementId))) throw new DomainError("statement.wrong_state");
}

async function move(
  tx: Tx,
  ctx: KeyedCtx,
  { id, to }: Readonly<{ id: string; to: "agreed" | "dropped" }>,
): Promise<void> {
  const set = undoDecidedBy(userIdOf(ctx));
  if (!(await moveStatementUndo(tx, { id, to, orderId: null, eventKey: to, actor: actorName(ctx), set })))
    throw new DomainError("statement.wrong_state");
}

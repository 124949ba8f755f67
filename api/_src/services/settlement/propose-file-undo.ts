import type { StatementUndoBody } from "@haat/contract/statement-undo";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { insertUndo } from "@haat/db/queries/statements/undo";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { lockToUndo } from "./undo-rules.ts";

type Input = StatementUndoBody & Readonly<{ id: string }>;

/** A posted file was wrong: it stands until another agrees, and meanwhile nothing is built upon it. */
export async function proposeFileUndo(ctx: KeyedCtx, { id, reason }: Input): Promise<void> {
  await once(ctx, async (tx) => {
    const { source, fileName } = await lockToUndo(tx, id);
    const undo = { id: newId("statement_undo", ctx.now()), statementId: id, reason };
    if (!(await insertUndo(tx, { ...undo, by: userIdOf(ctx), actor: actorName(ctx) })))
      throw new DomainError("statement.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "statement.undo.propose", subject: id, reason },
      after: { undoId: undo.id, source, fileName },
    });
    return null;
  });
}

import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { completeFile, keepPart } from "@haat/db/queries/statements/file";
import { findStatement } from "@haat/db/queries/statements/list";
import { authorOf, type NodeCtx } from "../../context.ts";

type Part = Readonly<{ id: string; no: number; base64: string }>;

export async function takePart(ctx: NodeCtx, { id, no, base64 }: Part): Promise<void> {
  if (await ctx.books.transact((tx) => keepPart(tx, { statementId: id, no, base64 }))) return;
  throw await whyNot(ctx, id);
}

/** All of it is here: a worker takes it from now on. */
export async function completeStatement(ctx: NodeCtx, id: string): Promise<void> {
  const isWhole = await ctx.books.transact(async (tx) => {
    const completed = await completeFile(tx, id);
    if (completed) await noteAudit(tx, { ...authorOf(ctx), action: "statement.upload", subject: id });
    return completed;
  });
  if (!isWhole) throw await whyNot(ctx, id);
}

async function whyNot({ db, viewer }: NodeCtx, id: string): Promise<DomainError> {
  const found = await findStatement(db, viewer, id);
  if (!found) return new DomainError("statement.not_found");
  return new DomainError(found.state === "arriving" ? "statement.incomplete" : "statement.wrong_state");
}

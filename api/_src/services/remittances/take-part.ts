import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { completeRemittance, keepRemittancePart } from "@haat/db/queries/remittances/file";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { authorOf, type NodeCtx } from "../../context.ts";

type Part = Readonly<{ id: string; no: number; base64: string }>;

export async function takeRemittancePart(ctx: NodeCtx, part: Part): Promise<void> {
  if (await ctx.books.transact((tx) => keepRemittancePart(tx, part))) return;
  throw await whyNot(ctx, part.id);
}

/** All of it is here: a worker reads it from now on. */
export async function finishRemittance(ctx: NodeCtx, id: string): Promise<void> {
  const isWhole = await ctx.books.transact(async (tx) => {
    const completed = await completeRemittance(tx, id);
    if (completed) await noteAudit(tx, { ...authorOf(ctx), action: "remittance.upload", subject: id });
    return completed;
  });
  if (!isWhole) throw await whyNot(ctx, id);
}

async function whyNot({ db, viewer }: NodeCtx, id: string): Promise<DomainError> {
  const found = await findRemittance(db, viewer, id);
  if (!found) return new DomainError("remittance.not_found");
  return new DomainError(found.state === "arriving" ? "remittance.incomplete" : "remittance.wrong_state");
}

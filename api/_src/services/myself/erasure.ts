import type { ErasureView } from "@haat/contract/my-data";
import { isErasingWord } from "@haat/core/erasing";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import {
  askErasure as ask,
  lockErasure,
  readErasure as read,
  withdrawErasure as withdraw,
} from "@haat/db/queries/myself/erasure";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantOrNull } from "../../views/money.ts";
import { himself } from "./himself.ts";

export async function readErasure(ctx: NodeCtx): Promise<ErasureView> {
  const { askedAt, dueAt, waitDays, obstacles } = await read(ctx.books, himself(ctx).userId);
  return {
    ...{ askedAt: instantOrNull(askedAt), dueAt: instantOrNull(dueAt), waitDays },
    obstacles: [...obstacles],
  };
}

/** Begins the days of waiting. Refused while something is open, for whoever owes or is owed must stay known until it is settled. */
export async function askErasure(ctx: NodeCtx, confirmation: string): Promise<ErasureView> {
  if (!isErasingWord(confirmation)) throw new DomainError("erasure.not_confirmed");
  const { userId } = himself(ctx);
  await ctx.books.transact(async (tx) => {
    const { obstacles, askedAt } = await lockErasure(tx, userId);
    if (obstacles.length > 0) throw new DomainError("erasure.blocked", { count: obstacles.length });
    if (askedAt !== null) return;
    await ask(tx, { id: newId("erasure", ctx.now()), userId });
    await noteAudit(tx, { ...authorOf(ctx), action: "person.ask_erasure", subject: userId });
  });
  return readErasure(ctx);
}

export async function withdrawErasure(ctx: NodeCtx): Promise<void> {
  const { userId } = himself(ctx);
  await ctx.books.transact(async (tx) => {
    if (!(await withdraw(tx, userId))) throw new DomainError("erasure.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "person.keep", subject: userId });
  });
}

import type { ExceptionEndBody } from "@haat/contract/exception";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { endFinding, endStray, orderOfFinding } from "@haat/db/queries/support/loose-ends";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireForeign } from "../disputes/open-dispute.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Nothing moves by it: it is listed as over, with the reason. A second time, or of what is not open, it is refused. */
export async function endException(ctx: NodeCtx, { kind, id, reason }: ExceptionEndBody): Promise<void> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const isOver = await (kind === "stray" ? endStray : endForeign)(tx, { id, reason, by });
    if (!isOver) throw new DomainError("exception.not_open");
    await noteAudit(tx, { ...authorOf(ctx), action: "exception.end", subject: id, reason, after: { kind } });
  });
}

async function endForeign(
  tx: Tx,
  finding: Readonly<{ id: string; reason: string; by: string }>,
): Promise<boolean> {
  const orderId = await orderOfFinding(tx, finding.id);
  if (orderId === null) return false;
  await requireForeign(tx, { orderId, by: finding.by });
  return endFinding(tx, finding);
}

import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { moveRefund } from "@haat/db/queries/money/moves";
import { noMoreTries } from "@haat/db/queries/money/refunds";
import { actorName, authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignRefund } from "./hold-refund.ts";
import { readRefund } from "./read-refund.ts";

/**
 * A wallet that does not say what became of a refund is asked no more: finance ends it by hand, one who writes down what he
 * found in the portal and another who confirms it.
 */
export async function takeRefund(ctx: NodeCtx, id: string): Promise<RefundFileView> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const { orderId, state, isTakeable } = await holdForeignRefund(tx, id, by);
    const step = { id, orderId, to: "manual", actor: actorName(ctx), reason: "taken" } as const;
    const eventKey = `taken:${ctx.now().toISOString()}`;
    if (!isTakeable || !(await moveRefund(tx, { ...step, from: [state], eventKey, set: noMoreTries })))
      throw new DomainError("refund.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.take", subject: id },
      ...{ before: { state }, after: { state: "manual" } },
    });
  });
  return readRefund(ctx, id);
}

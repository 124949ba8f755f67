import type { DisproofBody } from "@haat/contract/disproof";
import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { isUniqueViolation } from "@haat/db/faults";
import { insertDisproof } from "@haat/db/queries/disproofs/disproof";
import { noteAudit } from "@haat/db/queries/money/audit";
import { actorName, authorOf, type NodeCtx } from "../../context.ts";
import { holdForeignRefund } from "../refunds/hold-refund.ts";
import { readRefund } from "../refunds/read-refund.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireUnmoved } from "./require-unmoved.ts";

type Input = DisproofBody & Readonly<{ id: string }>;

/** The wallet's own records show no such payment. Nothing moves by saying so: another of finance must agree. */
export async function proposeDisproof(
  ctx: NodeCtx,
  { id, reason, evidence }: Input,
): Promise<RefundFileView> {
  const by = userIdOf(ctx);
  await ctx.books
    .transact(async (tx) => {
      const refund = await holdForeignRefund(tx, id, by);
      const { attemptId, amountMinor } = refund;
      const { repeatedTrx: trx } = await requireUnmoved(tx, refund);
      const disproof = newId("disproof", ctx.now());
      const words = { trx, amountMinor, reason, evidence, by, actor: actorName(ctx) };
      await insertDisproof(tx, { id: disproof, attemptId, refundId: id, ...words });
      await noteAudit(tx, {
        ...{ ...authorOf(ctx), action: "payment.disproof.propose", subject: attemptId, reason },
        after: { disproof, trx, amountMinor: amountMinor.toString(), evidence },
      });
    })
    .catch((fault: unknown) => {
      if (isUniqueViolation(fault, "disproof_one")) throw new DomainError("disproof.wrong_state");
      throw fault;
    });
  return readRefund(ctx, id);
}

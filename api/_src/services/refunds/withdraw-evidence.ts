import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeEvidence, holdRefund, openEvidenceOf } from "@haat/db/queries/refunds/evidence";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readRefund } from "./read-refund.ts";

/** Only whoever has written it takes it back: the number was mistyped, or nothing was sent after all. */
export async function withdrawEvidence(ctx: NodeCtx, id: string): Promise<RefundFileView> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    if (!(await holdRefund(tx, id, by))) throw new DomainError("refund.not_found");
    const evidence = await openEvidenceOf(tx, id);
    if (!evidence) throw new DomainError("refund.wrong_state");
    if (evidence.makerId !== by) throw new DomainError("refund.not_found");
    await closeEvidence(tx, { id: evidence.id, to: "withdrawn", checkerId: null, reason: null });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.evidence.withdraw", subject: id },
      before: { evidence: evidence.id, state: "open" },
      after: { state: "withdrawn" },
    });
  });
  return readRefund(ctx, id);
}

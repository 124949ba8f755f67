import type { AttemptStoryView } from "@haat/contract/attempt";
import type { DisproofBody } from "@haat/contract/disproof";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { authorOf, type NodeCtx } from "../../context.ts";
import { readAttempt } from "../support/read-attempt.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignUnanswered } from "./hold-unanswered.ts";

type Input = DisproofBody & Readonly<{ id: string }>;

/** Its wallet will never say, but its records show that it took nothing. Nothing moves by saying so: another of finance must agree. */
export async function proposeUnpaid(
  ctx: NodeCtx,
  { id: attemptId, reason, evidence }: Input,
): Promise<AttemptStoryView> {
  const makerId = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const { orderId, number, amountMinor, endWaits } = await holdForeignUnanswered(tx, attemptId, makerId);
    if (endWaits) throw new DomainError("proposal.exists");
    const id = newId("proposal", ctx.now());
    const payload = { number, amountMinor, orderId, evidence };
    const proposal = { id, kind: "payment.unpaid", subject: attemptId, payload, reason, makerId } as const;
    if (!(await makeProposal(tx, proposal))) throw new DomainError("proposal.exists");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "payment.unpaid.propose", subject: attemptId, reason },
      after: { proposal: id, amountMinor, evidence },
    });
  });
  return readAttempt(ctx, attemptId);
}

import type { AttemptStoryView } from "@haat/contract/attempt";
import type { GivenBackBody } from "@haat/contract/given-back";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { authorOf, type NodeCtx } from "../../context.ts";
import { readAttempt } from "../support/read-attempt.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireFreeNumbers } from "./free-numbers.ts";
import { holdForeignUnanswered } from "./hold-unanswered.ts";

type Input = GivenBackBody & Readonly<{ id: string }>;

/** As far as a wallet's clock may be off. */
const clockSkewMs = 5 * 60_000;

/** Its wallet will never say, but its records show that it took the money and gave it back. Another of finance must agree. */
export async function proposeGivenBack(ctx: NodeCtx, input: Input): Promise<AttemptStoryView> {
  const { id: attemptId, reason, evidence, amount: amountMinor, trx, refundTrx } = input;
  const [paidAt, givenBackAt] = [new Date(input.paidAt), new Date(input.givenBackAt)];
  if (paidAt > givenBackAt || givenBackAt.getTime() > ctx.now().getTime() + clockSkewMs)
    throw new DomainError("request.invalid");
  const makerId = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const { orderId, number, method, startedAt, endWaits } = await holdForeignUnanswered(
      tx,
      attemptId,
      makerId,
    );
    if (endWaits) throw new DomainError("proposal.exists");
    if (paidAt.getTime() < new Date(startedAt).getTime() - clockSkewMs)
      throw new DomainError("request.invalid");
    await requireFreeNumbers(tx, { method, trx, refundTrx });
    const id = newId("proposal", ctx.now());
    const givenBack = {
      trx,
      refundTrx,
      paidAt: paidAt.toISOString(),
      givenBackAt: givenBackAt.toISOString(),
    };
    const payload = { number, amountMinor, orderId, evidence, givenBack };
    const proposal = {
      id,
      kind: "payment.given_back",
      subject: attemptId,
      payload,
      reason,
      makerId,
    } as const;
    if (!(await makeProposal(tx, proposal))) throw new DomainError("proposal.exists");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "payment.given_back.propose", subject: attemptId, reason },
      after: { proposal: id, amountMinor, evidence, ...givenBack },
    });
  });
  return readAttempt(ctx, attemptId);
}

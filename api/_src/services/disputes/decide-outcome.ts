import type { OutcomeDecisionBody } from "@haat/contract/dispute";
import { DomainError } from "@haat/core/errors";
import { j12b } from "@haat/core/ledger-disputes";
import type { Tx } from "@haat/db/books";
import { decidedBy, dropOutcome, type LockedDispute, returnAccount } from "@haat/db/queries/disputes/decide";
import { noteAudit } from "@haat/db/queries/money/audit";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveDispute } from "@haat/db/queries/money/moves";
import { refundedOf } from "@haat/db/queries/money/refunds";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { loseDispute } from "./lose-dispute.ts";
import { requireDispute } from "./propose-outcome.ts";

type Input = OutcomeDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, the money moves in the same transaction. Whoever proposed it may only take it back. */
export async function decideOutcome(ctx: KeyedCtx, { id, verdict }: Input): Promise<void> {
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const dispute = await requireDispute(tx, { id, by });
    const { outcome, bearer, proposedBy, state } = dispute;
    if (state !== "open" || outcome === null || proposedBy === null)
      throw new DomainError("dispute.wrong_state");
    if (verdict === "agree") await end(tx, ctx, dispute, outcome);
    else await dropOutcome(tx, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `dispute.outcome.${verdict}`, subject: id },
      before: { outcome, bearer, proposedBy },
      after: { amountMinor: dispute.amountMinor.toString() },
    });
    return null;
  });
}

async function end(tx: Tx, ctx: KeyedCtx, dispute: LockedDispute, outcome: "won" | "lost"): Promise<void> {
  const by = userIdOf(ctx);
  if (dispute.proposedBy === by) throw new DomainError("dispute.own_hand");
  const { id, orderId } = dispute;
  const step = { id, orderId, to: outcome, eventKey: "decided", actor: actorName(ctx), set: decidedBy(by) };
  if (!(await moveDispute(tx, step))) throw new DomainError("dispute.wrong_state");
  await (outcome === "won" ? win(tx, ctx, dispute) : loseDispute(tx, ctx, dispute));
}

/** The payment is what it was before, less what was given back meanwhile. */
async function win(tx: Tx, ctx: KeyedCtx, dispute: LockedDispute): Promise<void> {
  const { id, attemptId, orderId, wallet, amountMinor } = dispute;
  const to = await returnAccount(tx, id);
  await post(tx, j12b({ disputeId: id, orderId, gateway: wallet, amount: amountMinor, to }));
  const { refunded } = await refundedOf(tx, attemptId);
  const step = { id: attemptId, orderId, actor: actorName(ctx), eventKey: `dispute:${id}:won` } as const;
  const back = refunded > 0n ? "partially_refunded" : "captured";
  if (!(await moveAttempt(tx, { ...step, to: back, from: ["disputed"] })))
    throw new DomainError("dispute.wrong_state");
}

import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import { j15r } from "@haat/core/ledger-unowed";
import type { Tx } from "@haat/db/books";
import { disproofDecided, lockDisproof, noteMissing } from "@haat/db/queries/disproofs/disproof";
import { noteAudit } from "@haat/db/queries/money/audit";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveDisproof, moveRefund } from "@haat/db/queries/money/moves";
import { noMoreTries, sourceOf } from "@haat/db/queries/money/refunds";
import type { HeldRefund } from "@haat/db/queries/refunds/evidence";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { tellDisproved } from "../orders/tell-buyer.ts";
import { holdForeignRefund } from "../refunds/hold-refund.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireUnmoved, stillOwed } from "./require-unmoved.ts";

type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, all that was booked of the payment is booked back in this very transaction. Answers its refund. */
export const decideDisproof = (ctx: KeyedCtx, { id, verdict, reason }: Input): Promise<string> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await lockDisproof(tx, id);
    if (!found) throw new DomainError("disproof.not_found");
    const { attemptId, refundId, proposedBy } = found;
    const refund = await holdForeignRefund(tx, refundId, by);
    if (found.state !== "proposed") throw new DomainError("disproof.wrong_state");
    const isOwn = proposedBy === by;
    if (verdict === "agree" && isOwn) throw new DomainError("proposal.own_hand");
    if (verdict === "refuse" && !isOwn && reason.length < 3) throw new DomainError("request.invalid");
    const to = verdict === "agree" ? "disproved" : "dropped";
    const step = { id, orderId: null, to, eventKey: to, actor: actorName(ctx) } as const;
    const set = disproofDecided(by, reason || null);
    if (!(await moveDisproof(tx, { ...step, ...(reason && { reason }), set })))
      throw new DomainError("disproof.wrong_state");
    if (verdict === "agree") await bookBack(tx, ctx, refund, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `payment.disproof.${verdict}`, subject: attemptId },
      ...(reason && { reason }),
      ...{ before: { disproof: id, proposedBy, refund: refund.state } },
      after: { amountMinor: refund.amountMinor.toString() },
    });
    return refundId;
  });

const why = { eventKey: "disproved", reason: "never_came" } as const;

/** A statement that is being settled is waited for. What became of the refund meanwhile, by its job or by hand, is seen here. */
async function bookBack(tx: Tx, ctx: KeyedCtx, refund: HeldRefund, disproof: string): Promise<void> {
  const { id: refundId, attemptId, orderId, method, amountMinor } = refund;
  await sourceOf(tx, attemptId);
  const { capturedMinor } = await requireUnmoved(tx, refund);
  const step = { orderId, actor: actorName(ctx), ...why };
  const withdrawn = await moveRefund(tx, {
    ...{ ...step, id: refundId, to: "withdrawn", from: stillOwed, set: noMoreTries },
  });
  const disproved = await moveAttempt(tx, { ...step, id: attemptId, to: "disproved" });
  if (!withdrawn || !disproved) throw new DomainError("disproof.money_back");
  await noteMissing(tx, attemptId);
  await post(tx, j15r({ orderId, attemptId, gateway: method, captured: BigInt(capturedMinor) }));
  await tellDisproved(tx, ctx, { orderId, disproof, amountMinor });
}

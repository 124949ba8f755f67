import type { ReleaseDecisionBody } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import { newId, newInvoice } from "@haat/core/ids";
import { accounts } from "@haat/core/ledger";
import { bdt } from "@haat/core/money";
import { j2, j20Cleared } from "@haat/core/suspense";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { dropRelease, type LockedClaim, markReleased } from "@haat/db/queries/claims/release-claim";
import { explainLine, lockOpenLine, type StatedLine } from "@haat/db/queries/claims/settle-line";
import { noteAudit } from "@haat/db/queries/money/audit";
import { insertAttempt } from "@haat/db/queries/money/insert-attempt";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { claimedReference } from "@haat/db/queries/money/wallet-start";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { takeCaptureIn } from "../payments/take-capture.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireClaim } from "./require-claim.ts";

type Input = ReleaseDecisionBody & Readonly<{ id: string }>;

/**
 * Agreed to by another, the money is captured by the verb that captures all money: for the order, or, when it is gone, paid or
 * of another amount, to be owed back. Whoever proposed it may only take it back.
 */
export async function decideRelease(ctx: KeyedCtx, { id, verdict }: Input): Promise<void> {
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const claim = await requireClaim(tx, { id, by });
    if (claim.proposedBy === null || (claim.state !== "matched" && claim.state !== "wrong_amount"))
      throw new DomainError("claim.wrong_state");
    const outcome = verdict === "agree" ? await release(ctx, tx, claim) : await dropRelease(tx, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `claim.release.${verdict}`, subject: id },
      before: { state: claim.state, proposedBy: claim.proposedBy },
      after: { orderId: claim.orderId, trx: claim.trx, statedMinor: claim.statedMinor, outcome },
    });
    return null;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "trx_once")) throw new DomainError("claim.trx_used");
    throw fault;
  });
}

async function release(ctx: KeyedCtx, tx: Tx, claim: LockedClaim): Promise<string> {
  const { id, orderId, wallet, proposedBy, statementId, line } = claim;
  const by = userIdOf(ctx);
  if (proposedBy === null || proposedBy === by) throw new DomainError("claim.own_hand");
  if (statementId === null || line === null) throw new DomainError("claim.wrong_state");
  const stated = await lockOpenLine(tx, { statementId, line });
  if (!stated) throw new DomainError("claim.trx_used");
  const attemptId = newId("attempt", ctx.now());
  const actor = actorName(ctx);
  await insertAttempt(tx, { id: attemptId, orderId, method: wallet, invoice: newInvoice(ctx.now()), actor });
  const step = { id: attemptId, orderId, actor, eventKey: "initiated", from: ["created"] } as const;
  await moveAttempt(tx, { ...step, to: "initiated", set: claimedReference(id) });
  const outcome = await takeCaptureIn(tx, ctx, attemptId, {
    ...{ state: "captured", providerRef: id, providerTrx: stated.trx, merchantInvoice: null },
    ...{ amount: bdt(BigInt(stated.amountMinor)), currency: "BDT" },
  });
  if (outcome === null) throw new DomainError("claim.wrong_state");
  await settle(tx, claim, { stated, attemptId });
  const explained = { statementId, line, caseId: stated.caseId, attemptId, proposedBy, by, reference: id };
  await explainLine(tx, explained);
  if (!(await markReleased(tx, { id, by, attemptId }))) throw new DomainError("claim.own_hand");
  return outcome;
}

type Taken = Readonly<{ stated: StatedLine; attemptId: string }>;

/** The wallet has settled it already: it leaves the wallet's account, and the suspense account in which it lay unexplained. */
async function settle(tx: Tx, { orderId, wallet, id }: LockedClaim, { stated }: Taken): Promise<void> {
  const captured = BigInt(stated.amountMinor);
  await post(tx, j2({ orderId, eventKey: id, gateway: wallet, captured, fee: BigInt(stated.feeMinor) }));
  await post(
    tx,
    j20Cleared({ eventKey: stated.caseId, suspense: BigInt(stated.suspenseMinor), to: accounts.bank }),
  );
}

import type { ClearingDecisionBody } from "@haat/contract/difference";
import { DomainError } from "@haat/core/errors";
import { accounts } from "@haat/core/ledger";
import { j20Cleared } from "@haat/core/suspense";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { post } from "@haat/db/queries/money/journals";
import {
  agreeToClearing,
  type ClearingTarget,
  dropClearing,
  type LockedDifference,
  lockDifference,
} from "@haat/db/queries/statements/clearing";
import { endUntaken, returnUntaken, takeUntaken } from "@haat/db/queries/statements/unproven";
import { claimUnsettled, endClaim, netPayment, returnUnsettled } from "@haat/db/queries/statements/unsettled";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { endReversed } from "../disputes/end-reversed.ts";
import { openDispute, requireForeign } from "../disputes/open-dispute.ts";
import { userIdOf } from "../vendors/myself.ts";
import { accountOf } from "./clearing-rules.ts";
import { endUnmade } from "./unmake-refund.ts";

type Input = ClearingDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, the money leaves suspense in the same transaction, or what the wallet never settled or took enters it; or a refund that it never made is owed again. Whoever proposed it may only take it back. */
export async function decideClearing(ctx: KeyedCtx, { id, verdict }: Input): Promise<void> {
  await once(ctx, async (tx) => {
    const difference = await lockDifference(tx, id);
    if (!difference) throw new DomainError("difference.not_found");
    if (difference.state !== "proposed") throw new DomainError("difference.wrong_state");
    const by = userIdOf(ctx);
    const { orderId, proposedBy } = difference;
    if (orderId !== null && proposedBy !== by) await requireForeign(tx, { orderId, by });
    if (verdict === "agree") await agree(tx, ctx, difference);
    else await dropClearing(tx, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `difference.clear.${verdict}`, subject: id },
      before: { to: difference.clearTo, reference: difference.clearReference },
      after: { suspenseMinor: difference.suspenseMinor },
    });
    return null;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "dispute_reference")) throw new DomainError("dispute.reference_taken");
    throw fault;
  });
}

/** What the database reckons itself, and says null of where it is so no more. */
const entering: Readonly<Partial<Record<ClearingTarget, typeof netPayment>>> = {
  claimed: claimUnsettled,
  untaken: takeUntaken,
  netted: netPayment,
};

async function agree(tx: Tx, ctx: KeyedCtx, difference: LockedDifference): Promise<void> {
  const { id, clearTo, proposedBy } = difference;
  const by = userIdOf(ctx);
  if (proposedBy === by) throw new DomainError("difference.own_hand");
  if (clearTo === "unmade") return endUnmade(tx, ctx, id);
  const enter = clearTo === null ? undefined : entering[clearTo];
  if (enter) {
    if ((await enter(tx, { id, by })) === null) throw new DomainError("difference.wrong_state");
    return;
  }
  if (clearTo === "next_statement") await bringBack(tx, difference);
  if (!(await agreeToClearing(tx, { id, by }))) throw new DomainError("difference.wrong_state");
  if (clearTo === "dispute") return dispute(tx, ctx, difference);
  const to = clearTo === null ? undefined : accountOf[clearTo];
  if (to !== undefined) await leaveSuspense(tx, difference, to);
}

/** What two had moved to suspense is where it was before, and waits for a statement. */
async function bringBack(
  tx: Tx,
  { id, attemptId, refundId, claimId, untakenId }: LockedDifference,
): Promise<void> {
  if (claimId !== null && attemptId !== null) await returnUnsettled(tx, attemptId, id);
  if (untakenId !== null && refundId !== null) await returnUntaken(tx, refundId, id);
}

async function leaveSuspense(
  tx: Tx,
  { id, suspenseMinor, claimId, untakenId, orderId }: LockedDifference,
  to: string,
): Promise<void> {
  const suspense = BigInt(suspenseMinor);
  const ended = claimId !== null ? await endClaim(tx, claimId, to) : null;
  const eventKey = ended ?? (untakenId !== null ? await endUntaken(tx, untakenId, to) : null);
  const of = eventKey === null ? { eventKey: id } : { eventKey, orderId };
  await post(tx, j20Cleared({ ...of, suspense, to }));
}

/**
 * The statement was the first to say that the wallet has taken it: from suspense it is withheld by name (J12a), and what was owed
 * back already is home by it (J8c).
 */
async function dispute(tx: Tx, ctx: KeyedCtx, difference: LockedDifference): Promise<void> {
  const { id, attemptId, suspenseMinor, clearReference, clearNote, day, statementId, line } = difference;
  if (attemptId === null || clearReference === null || line === null)
    throw new DomainError("dispute.not_disputable");
  const words = { reference: clearReference, note: clearNote || clearReference, noticedOn: day };
  const money = { amountMinor: BigInt(suspenseMinor), from: accounts.suspense };
  const by = { actor: actorName(ctx), reference: clearReference, stated: { statementId, line } };
  await openDispute(tx, ctx, { attemptId, differenceId: id, ...words, ...money }, (refund) =>
    endReversed(tx, ctx, refund, by),
  );
}

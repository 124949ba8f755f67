import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j15, j15b } from "@haat/core/ledger-unowed";
import { bdt } from "@haat/core/money";
import type { Wallet } from "@haat/core/payment-methods";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import { moveRefund } from "@haat/db/queries/money/moves";
import { insertRefund, noMoreTries } from "@haat/db/queries/money/refunds";
import { releaseStock } from "@haat/db/queries/money/stock";
import { endTaken } from "@haat/db/queries/money/unpaid";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { closeEvidence, insertEvidence } from "@haat/db/queries/refunds/evidence";
import { actorName, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { bookRefund } from "./book-refund.ts";
import { holdForeignUnanswered } from "./hold-unanswered.ts";
import { requireFreeNumbers } from "./free-numbers.ts";

type Agreed = Pick<LockedProposal, "id" | "subject" | "reason" | "payload" | "makerId">;

/**
 * Two have agreed: the wallet took the money and gave it back. It never pays for the order. The books get both in this transaction,
 * so that they hold what the wallet holds, and nothing is left to be sent.
 */
export async function endGivenBack(tx: Tx, ctx: NodeCtx, proposal: Agreed): Promise<void> {
  const { id, subject: attemptId, reason } = proposal;
  const { givenBack, taken } = shownIn(proposal);
  const by = userIdOf(ctx);
  const { orderId, method, amountMinor: due } = await holdForeignUnanswered(tx, attemptId, by);
  if (method === "cod") throw new DomainError("payment.wrong_state");
  await requireFreeNumbers(tx, { method, ...givenBack });
  const actor = actorName(ctx);
  const fits = taken.minor === BigInt(due);
  const capture = { taken, providerTrx: givenBack.trx, capturedAt: new Date(givenBack.paidAt), fits };
  const ending = { id: attemptId, orderId, actor, reason, proposal: id };
  if (!(await endTaken(tx, { ...ending, ...capture }))) throw new DomainError("payment.wrong_state");
  await post(tx, j15({ orderId, attemptId, gateway: method, captured: taken }));
  const refundId = newId("refund", ctx.now());
  const bornOf = fits ? "orphan" : "mismatch";
  await insertRefund(tx, {
    ...{ id: refundId, orderId, subOrderId: null, attemptId, amountMinor: taken.minor, bornOf, actor },
    businessKey: `${bornOf}:${attemptId}`,
  });
  await post(tx, j15b({ refundId, orderId, cash: taken }));
  const refund = { id: refundId, orderId, attemptId, method, amountMinor: taken.minor, currency: "BDT" };
  await prove(tx, {
    refund: { ...refund, method },
    evidenceId: newId("evidence", ctx.now()),
    proposal,
    actor,
    by,
  });
  if (!(await bookRefund(tx, ctx, refund, { trx: givenBack.refundTrx, actor, from: ["manual"] })))
    throw new DomainError("refund.wrong_state");
  await releaseStock(tx, orderId);
}

function shownIn({ payload: { givenBack, amountMinor } }: Agreed) {
  if (!givenBack || amountMinor === undefined) throw new DomainError("proposal.wrong_state");
  return { givenBack, taken: bdt(BigInt(amountMinor)) };
}

type Proof = Readonly<{
  refund: Readonly<{ id: string; orderId: string; method: Wallet; amountMinor: bigint; currency: string }>;
  evidenceId: string;
  proposal: Agreed;
  actor: string;
  by: string;
}>;

/** What one has shown and another has looked up is the refund's evidence as well: nobody sends it. */
async function prove(tx: Tx, { refund, evidenceId, proposal, actor, by }: Proof): Promise<void> {
  const { id: refundId, orderId, method, amountMinor, currency } = refund;
  const { givenBack } = shownIn(proposal);
  const step = { id: refundId, orderId, to: "manual", from: ["approved"], actor, reason: "found" } as const;
  await moveRefund(tx, { ...step, eventKey: "given_back", set: noMoreTries });
  const sentAt = new Date(givenBack.givenBackAt);
  const named = { method, trx: givenBack.refundTrx, isRepeated: false };
  const sent = { amountMinor, currency, sentAt };
  const words = { note: proposal.payload.evidence ?? "", makerId: proposal.makerId };
  const kept = await insertEvidence(tx, { id: evidenceId, refundId, ...named, ...sent, ...words });
  if (kept !== "kept") throw new DomainError("refund.trx_used");
  const checked = { id: evidenceId, to: "confirmed", checkerId: by, reason: null } as const;
  if (!(await closeEvidence(tx, checked))) throw new DomainError("proposal.own_hand");
}

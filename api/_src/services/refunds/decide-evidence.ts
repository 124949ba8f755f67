import type { ProposalDecisionBody } from "@haat/contract/proposal";
import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { accounts } from "@haat/core/ledger";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeEvidence, openEvidenceOf } from "@haat/db/queries/refunds/evidence";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { bookRefund } from "../payments/book-refund.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignRefund } from "./hold-refund.ts";
import { readRefund } from "./read-refund.ts";

type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/**
 * A second person has looked the sending up in the wallet's portal. Found, the refund ends and the books move in this very
 * transaction; not found, the task waits again for somebody to send it.
 */
export async function decideEvidence(ctx: KeyedCtx, { id, verdict, reason }: Input): Promise<RefundFileView> {
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const refund = await holdForeignRefund(tx, id, by);
    const evidence = await openEvidenceOf(tx, id);
    if (refund.state !== "manual" || !evidence) throw new DomainError("refund.wrong_state");
    if (evidence.makerId === by) throw new DomainError("proposal.own_hand");
    const to = verdict === "agree" ? "confirmed" : "refused";
    if (!(await closeEvidence(tx, { id: evidence.id, to, checkerId: by, reason: reason || null })))
      throw new DomainError("refund.wrong_state");
    const booking = {
      trx: evidence.trx,
      part: evidence.part,
      actor: actorName(ctx),
      from: ["manual"],
      ...(evidence.method === "bank" && ({ source: accounts.bank, by: "bank" } as const)),
    } as const;
    if (to === "confirmed" && !(await bookRefund(tx, ctx, refund, booking)))
      throw new DomainError("refund.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `refund.evidence.${verdict}`, subject: id, ...(reason && { reason }) },
      before: { evidence: evidence.id, state: "open" },
      after: { state: to, trx: evidence.trx, amountMinor: refund.amountMinor.toString() },
    });
  }).catch((fault: unknown) => {
    // Its number has become another's meanwhile: it is written down anew, as the portal shows it now.
    if (isUniqueViolation(fault, "refund_trx_once")) throw new DomainError("refund.trx_used");
    throw fault;
  });
  return readRefund(ctx, id);
}

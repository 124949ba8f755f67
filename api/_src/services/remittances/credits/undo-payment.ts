import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import {
  lockClaim,
  noteClaimAct,
  type OpenClaim,
  reopenClaim,
} from "@haat/db/queries/remittances/claim-ends";
import { type ClaimPayment, paymentOfClaim } from "@haat/db/queries/remittances/credits";
import { contraryJournals } from "@haat/db/queries/remittances/unpost";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireNotOwn } from "../acts/scene.ts";
import { shortAgain } from "../claims/note-end.ts";

/** What our bank was said to have been paid for a claim; its claim is locked, and its order before it. */
export async function requireUndoablePayment(
  tx: Tx,
  ctx: KeyedCtx,
  id: string,
): Promise<ClaimPayment & Readonly<{ claim: OpenClaim }>> {
  const named = await paymentOfClaim(tx, id);
  const claim = named && (await lockClaim(tx, named.claimId));
  const payment = claim && (await paymentOfClaim(tx, id));
  if (!payment) throw new DomainError("courier_credit.not_found");
  await requireNotOwn(tx, ctx, claim.parcel?.orderId ?? null);
  if (payment.isUndone) throw new DomainError("courier_credit.undone");
  // What was lost has turned up: what had paid for it is owed to its courier.
  if (payment.isFound) throw new DomainError("courier_credit.used");
  return { ...payment, claim };
}

/** The claim is owed again, as two have agreed, and its number is free for what it was. */
export async function undoPayment(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject: id, reason }: Pick<LockedProposal, "id" | "subject" | "reason">,
): Promise<void> {
  const { claim, claimId, amount, reference, day } = await requireUndoablePayment(tx, ctx, id);
  if (!(await reopenClaim(tx, { id: claimId, amount }))) throw new DomainError("courier_credit.used");
  await noteClaimAct(tx, {
    ...{ id: newId("courierClaimAct", ctx.now()), of: { claimId }, act: "unpaid", by: userIdOf(ctx) },
    ...{ reason, amount, proposalId, detail: { of: id, reference, day } },
  });
  if (claim.parcel) await shortAgain(tx, ctx, claim.parcel, `unpaid:${id}`);
  const [contrary, ...others] = await contraryJournals(tx, [["J18", id]]);
  if (!contrary || others.length > 0) throw new Error(`${id} has not the journal that it posted`);
  await post(tx, contrary);
}

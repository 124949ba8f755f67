import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import {
  lockClaim,
  noteClaimAct,
  type OpenClaim,
  reopenCase,
  reopenClaim,
} from "@haat/db/queries/remittances/claim-ends";
import { type ClaimPayment, paymentOfClaim } from "@haat/db/queries/remittances/credits";
import { contraryJournals } from "@haat/db/queries/remittances/unpost";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireNotOwn } from "../acts/scene.ts";
import { historyOf, shortAgain } from "../claims/note-end.ts";
import { oweBuyerNoMore, requireUnsent } from "../claims/owe-buyer.ts";

type Undoable = ClaimPayment & Readonly<{ claim: OpenClaim }>;

/** What our bank was said to have been paid, or a buyer to be owed; its claim or case is locked, and its order before it. */
export async function requireUndoablePayment(tx: Tx, ctx: KeyedCtx, id: string): Promise<Undoable> {
  const named = await paymentOfClaim(tx, id);
  const claim = named && (await lockClaim(tx, named.of));
  const payment = claim && (await paymentOfClaim(tx, id));
  if (!payment) throw new DomainError("courier_credit.not_found");
  await requireNotOwn(tx, ctx, claim.parcel?.orderId ?? null);
  if (payment.isUndone) throw new DomainError("courier_credit.undone");
  // What was lost has turned up: what had paid for it is owed to its courier.
  if (payment.isFound) throw new DomainError("courier_credit.used");
  if (payment.act === "buyer") await requireUnsent(tx, id);
  return { ...payment, claim };
}

/** It is owed, or unexplained, again, as two have agreed; a number of the bank's is free for what it was. */
export async function undoPayment(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject: id, reason }: Pick<LockedProposal, "id" | "subject" | "reason">,
): Promise<void> {
  const { claim, of, act, amount, credit } = await requireUndoablePayment(tx, ctx, id);
  const actId = newId("courierClaimAct", ctx.now());
  await noteClaimAct(tx, {
    ...{ id: actId, of: historyOf(of, claim), act: "unpaid", by: userIdOf(ctx) },
    ...{ reason, amount, proposalId, detail: { of: id, ...credit } },
  });
  const reopen = claim.kind === "claim" ? reopenClaim : reopenCase;
  if (!(await reopen(tx, { id: of, amount }))) throw new DomainError("courier_credit.used");
  if (act === "buyer") await oweBuyerNoMore(tx, ctx, { actId: id, amount, key: actId });
  if (claim.parcel) await shortAgain(tx, ctx, claim.parcel, `unpaid:${id}`);
  const type = claim.kind === "claim" ? "J18" : "J20";
  const [contrary, ...others] = await contraryJournals(tx, [[type, id]]);
  if (!contrary || others.length > 0) throw new Error(`${id} has not the journal that it posted`);
  await post(tx, contrary);
}

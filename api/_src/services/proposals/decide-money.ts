import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeProposal, lockProposal } from "@haat/db/queries/proposals/proposals";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireDecidable } from "./require-decidable.ts";

const kinds = ["order.cancel"] as const;
type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/**
 * Agreed to, the order is cancelled and its money owed back in the very transaction that closes the proposal: two who agree
 * at once move it once, and what can no longer be cancelled leaves the proposal open.
 */
export async function decideMoney(ctx: KeyedCtx, { id, verdict, reason }: Input): Promise<void> {
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  const by = userIdOf(ctx);
  const { subject: orderId } = await ctx.books.transact((tx) => lockOrFail(tx, id));
  if (verdict === "agree" && !(await closeUnpaidAttempts(ctx, orderId)))
    throw new DomainError("payment.still_checking");
  await once(ctx, async (tx) => {
    const proposal = await requireDecidable(tx, { id, kinds, by });
    if (await isOwnShop(tx, { by, orderId })) throw new DomainError("staff.own_shop");
    const to = verdict === "agree" ? "agreed" : "refused";
    if (!(await closeProposal(tx, { id, to, checkerId: by, reason: reason || null })))
      throw new DomainError("proposal.wrong_state");
    const cancel = { orderId, actor: actorName(ctx), reason: proposal.reason, staffId: by };
    if (verdict === "agree") await cancelOrder(tx, ctx, cancel);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `order.cancel.${verdict}`, subject: orderId },
      reason: reason || proposal.reason,
      before: { proposal: id, state: "open" },
      after: { state: to, amountMinor: proposal.payload.amountMinor },
    });
  });
}

async function lockOrFail(tx: Parameters<typeof lockProposal>[0], id: string) {
  const proposal = await lockProposal(tx, id, kinds);
  if (!proposal) throw new DomainError("proposal.not_found");
  return proposal;
}

import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { type OwedBack, owedBack } from "@haat/db/queries/proposals/owed-back";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { actorName, authorOf, type NodeCtx } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { cancelOrder, requireCancellable } from "../orders/cancel-order.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStory } from "./read-story.ts";
import { requireStaffOrder } from "./require-order.ts";

type Input = Readonly<{ orderId: string; reason: string }>;

/**
 * As the buyer would, and with an audit row that says who and why. What gives back more than support may
 * give on its own waits for finance instead, and nothing of the order changes. The story as it is afterwards.
 */
export async function cancelForBuyer(ctx: KeyedCtx, { orderId, reason }: Input): Promise<SupportOrderView> {
  await requireStaffOrder(ctx, orderId);
  if (!(await closeUnpaidAttempts(ctx, orderId))) throw new DomainError("payment.still_checking");
  await once(ctx, async (tx) => {
    const owed = await owedBack(tx, orderId);
    if (owed.amountMinor > owed.limitMinor) return ask(tx, ctx, { orderId, reason, owed });
    const cancel = { orderId, actor: actorName(ctx), reason, staffId: userIdOf(ctx) };
    await cancelOrder(tx, ctx, cancel);
    await noteAudit(tx, { ...authorOf(ctx), action: "order.cancel", subject: orderId, reason });
  });
  return readStory(ctx, orderId);
}

async function ask(
  tx: Tx,
  ctx: NodeCtx,
  { orderId, reason, owed }: Input & Readonly<{ owed: OwedBack }>,
): Promise<void> {
  await requireCancellable(tx, orderId, { staffId: userIdOf(ctx) });
  const payload = { number: owed.number, amountMinor: owed.amountMinor.toString() };
  const proposal = { id: newId("proposal", ctx.now()), kind: "order.cancel", subject: orderId } as const;
  if (!(await makeProposal(tx, { ...proposal, payload, reason, makerId: userIdOf(ctx) })))
    throw new DomainError("proposal.exists");
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: "order.cancel.propose", subject: orderId, reason },
    after: { proposal: proposal.id, amountMinor: payload.amountMinor },
  });
}

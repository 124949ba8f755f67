import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { bounceRefund } from "@haat/db/queries/refunds/bounced";
import type { NodeCtx } from "../../context.ts";
import { tellUnmade } from "../orders/tell-buyer.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignRefund } from "./hold-refund.ts";
import { oweAgain } from "./owe-again.ts";

/** Two have agreed: our bank has the money again. The refund is owed anew, and its buyer, who was told that it is back, is told. */
export async function endBounced(
  tx: Tx,
  ctx: NodeCtx,
  { id: proposalId, subject }: Pick<LockedProposal, "id" | "subject">,
): Promise<void> {
  await holdForeignRefund(tx, subject, userIdOf(ctx));
  const bounced = await bounceRefund(tx, proposalId);
  if (!bounced) throw new DomainError("refund.wrong_state");
  await oweAgain(tx, ctx, bounced, "bounced");
  const { id, orderId, amountMinor } = bounced;
  await tellUnmade(tx, ctx, { orderId, unmade: id, amountMinor: BigInt(amountMinor), by: "bank" });
}

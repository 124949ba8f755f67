import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { releaseStock } from "@haat/db/queries/money/stock";
import { endUnanswered } from "@haat/db/queries/money/unpaid";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { actorName, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { holdForeignUnanswered } from "./hold-unanswered.ts";

type Agreed = Pick<LockedProposal, "id" | "subject" | "reason">;

/** Two have agreed: the payment ends as not paid, and its order is paid anew, called off, or lapses as any other. */
export async function endUnpaid(tx: Tx, ctx: NodeCtx, { id, subject, reason }: Agreed): Promise<void> {
  const { orderId } = await holdForeignUnanswered(tx, subject, userIdOf(ctx));
  const step = { id: subject, orderId, actor: actorName(ctx), reason, proposal: id };
  if (!(await endUnanswered(tx, step))) throw new DomainError("payment.wrong_state");
  await releaseStock(tx, orderId);
}

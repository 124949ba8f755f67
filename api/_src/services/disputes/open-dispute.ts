import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j12a } from "@haat/core/ledger-disputes";
import type { Tx } from "@haat/db/books";
import { insertDispute, isOwnMatter, stakesOf } from "@haat/db/queries/disputes/open";
import { lockAttempt } from "@haat/db/queries/money/attempts";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { actorName, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

type Notice = Readonly<{
  attemptId: string;
  amountMinor: bigint;
  reference: string;
  noticedOn: string;
  note: string;
  /** The account that the wallet takes it from. */
  from: string;
  differenceId: string | null;
}>;

/**
 * A payment is in dispute from here: what the wallet withholds stands as such in the books (J12a), counts as given back until it
 * is decided, and what would move the same money again waits.
 */
export async function openDispute(
  tx: Tx,
  ctx: NodeCtx,
  { attemptId, amountMinor, from, ...notice }: Notice,
): Promise<string> {
  const { orderId, method, state } = await lockAttempt(tx, attemptId);
  const by = userIdOf(ctx);
  await requireForeign(tx, { orderId, by });
  if (state !== "captured" && state !== "partially_refunded") throw new DomainError("dispute.not_disputable");
  const left = (await stakesOf(tx, attemptId)).reduce((sum, stake) => sum + stake.left, 0n);
  if (amountMinor > left) throw new DomainError("dispute.above_captured");
  const id = newId("dispute", ctx.now());
  const actor = actorName(ctx);
  await insertDispute(tx, { id, attemptId, orderId, wallet: method, amountMinor, by, actor, ...notice });
  const step = { id: attemptId, orderId, to: "disputed", eventKey: `dispute:${id}`, actor } as const;
  if (!(await moveAttempt(tx, step))) throw new DomainError("dispute.not_disputable");
  await post(tx, j12a({ disputeId: id, orderId, gateway: method, amount: amountMinor, from }));
  return id;
}

/** Nobody decides about what he bought or sells himself. */
export async function requireForeign(
  tx: Tx,
  whose: Readonly<{ orderId: string; by: string }>,
): Promise<void> {
  const own = await isOwnMatter(tx, whose);
  if (own.ofOrder) throw new DomainError("proposal.own_matter");
  if (own.ofShop) throw new DomainError("staff.own_shop");
}

import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j12a } from "@haat/core/ledger-disputes";
import type { Tx } from "@haat/db/books";
import { insertDispute, isOwnMatter, stakesOf } from "@haat/db/queries/disputes/open";
import { lockAttempt } from "@haat/db/queries/money/attempts";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import type { Refund } from "@haat/db/queries/money/refunds";
import { actorName, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { splitTaken } from "./owed-back.ts";

export type Notice = Readonly<{
  attemptId: string;
  amountMinor: bigint;
  reference: string;
  noticedOn: string;
  note: string;
  /** The account that the wallet takes it from. */
  from: string;
  differenceId: string | null;
}>;

/** What becomes of refunds that the wallet has made by taking the money. */
export type Settle = (refund: Owed) => Promise<void>;
export type Owed = Pick<Refund, "id" | "orderId" | "attemptId" | "method" | "amountMinor" | "currency">;
/** Null: nothing of it is in dispute. */
export type Opened = Readonly<{ id: string | null; owed: readonly string[] }>;

/**
 * A wallet has taken money of a payment. What is owed back already is settled by that; the rest is in dispute from here: it
 * stands as withheld in the books (J12a), counts as given back until it is decided, and what would move the same money again waits.
 */
export async function openDispute(tx: Tx, ctx: NodeCtx, notice: Notice, settle: Settle): Promise<Opened> {
  const { attemptId } = notice;
  const { orderId, method, state } = await lockAttempt(tx, attemptId);
  await requireForeign(tx, { orderId, by: userIdOf(ctx) });
  const isDisputable = state === "captured" || state === "partially_refunded";
  const left = isDisputable
    ? (await stakesOf(tx, attemptId)).reduce((sum, stake) => sum + stake.left, 0n)
    : null;
  const { owed, rest } = await splitTaken(tx, { attemptId, amountMinor: notice.amountMinor, left });
  for (const { isUnderway: _, ...refund } of owed) await settle({ ...refund, orderId, attemptId, method });
  const id = rest > 0n ? await withhold(tx, ctx, { ...notice, amountMinor: rest, orderId, method }) : null;
  return { id, owed: owed.map((each) => each.id) };
}

async function withhold(
  tx: Tx,
  ctx: NodeCtx,
  { attemptId, amountMinor, from, orderId, method, ...notice }: Notice & Pick<Owed, "orderId" | "method">,
): Promise<string> {
  const by = userIdOf(ctx);
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

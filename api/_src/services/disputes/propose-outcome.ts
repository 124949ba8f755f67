import type { DisputeView, OutcomeBody } from "@haat/contract/dispute";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type LockedDispute, lockDispute, proposeOutcome as propose } from "@haat/db/queries/disputes/decide";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireForeign } from "./open-dispute.ts";
import { readDispute } from "./read-dispute.ts";

type Input = OutcomeBody & Readonly<{ id: string }>;

/** Nothing moves by it: another of finance must agree. */
export async function proposeOutcome(
  ctx: NodeCtx,
  { id, outcome, bearer, evidence }: Input,
): Promise<DisputeView> {
  const by = userIdOf(ctx);
  // Only a loss is borne by somebody.
  if ((outcome === "lost") !== (bearer !== undefined)) throw new DomainError("request.invalid");
  await ctx.books.transact(async (tx) => {
    const { amountMinor } = await requireDispute(tx, { id, by });
    if (!(await propose(tx, { id, outcome, bearer: bearer ?? null, evidence, by })))
      throw new DomainError("dispute.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "dispute.outcome.propose", subject: id, reason: evidence },
      after: { outcome, bearer, amountMinor: amountMinor.toString() },
    });
  });
  return readDispute(ctx, id);
}

/** Locked, and of neither an order nor a shop of his own. */
export async function requireDispute(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedDispute> {
  const dispute = await lockDispute(tx, id);
  if (!dispute) throw new DomainError("dispute.not_found");
  await requireForeign(tx, { orderId: dispute.orderId, by });
  return dispute;
}

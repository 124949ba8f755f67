import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockCasePart } from "@haat/db/queries/refunds/case-part";
import { type LockedCase, lockCase } from "@haat/db/queries/refunds/cases";
import { actorName, authorOf, type NodeCtx } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { dropCase } from "./drop-case.ts";
import { stageOf } from "./plan-case.ts";
import { postCase } from "./post-case.ts";

type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/** Finance agrees to what support may not give alone, or refuses it; never whoever asked, and of no order of his own. */
export async function decideCase(ctx: KeyedCtx, { id, verdict, reason }: Input): Promise<void> {
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const found = await lockOpen(tx, id);
    if (found.makerId === by) throw new DomainError("proposal.own_hand");
    const part = await lockCasePart(tx, { ...found, by });
    if (!part) throw new DomainError("refund.case_not_found");
    if (part.isOwnOrder) throw new DomainError("proposal.own_matter");
    if (part.isOwnShop) throw new DomainError("staff.own_shop");
    const told = { actor: actorName(ctx), checkerId: by, reason: reason || null };
    if (verdict === "agree")
      await postCase(tx, ctx, found, { part, stage: stageOf(part), now: ctx.now(), ...told });
    else await dropCase(tx, found, { to: "rejected", ...told });
    await noteAudit(tx, {
      ...{
        ...authorOf(ctx),
        action: `refund.lines.${verdict}`,
        subject: found.orderId,
        ...(reason && { reason }),
      },
      before: { case: id, state: "requested" },
      after: { state: verdict === "agree" ? "approved" : "rejected" },
    });
  });
}

/** Only whoever has asked takes it back, while nobody has decided. */
export async function withdrawCase(ctx: NodeCtx, id: string): Promise<void> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const found = await lockOpen(tx, id);
    if (found.makerId !== by) throw new DomainError("refund.case_not_found");
    await dropCase(tx, found, { to: "withdrawn", actor: actorName(ctx), checkerId: null, reason: null });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.lines.withdraw", subject: found.orderId },
      before: { case: id, state: "requested" },
      after: { state: "withdrawn" },
    });
  });
}

async function lockOpen(tx: Tx, id: string): Promise<LockedCase> {
  const found = await lockCase(tx, id);
  if (!found) throw new DomainError("refund.case_not_found");
  if (found.state !== "requested") throw new DomainError("refund.wrong_state");
  return found;
}

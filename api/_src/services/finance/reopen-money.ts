import type { ReopeningBody } from "@haat/contract/money-stop";
import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { brokenRules } from "@haat/db/queries/money/ledger-check";
import { endStop, lockOpenStop } from "@haat/db/queries/money/money-stop";
import { closeProposal, makeProposal } from "@haat/db/queries/proposals/proposals";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireDecidable } from "../proposals/require-decidable.ts";
import { userIdOf } from "../vendors/myself.ts";

const kinds = ["money.reopen"] as const;

/** Nothing is written by it yet: a second admin must agree. */
export const proposeReopening = (ctx: NodeCtx, { reason }: ReopeningBody): Promise<void> =>
  ctx.books.transact(async (tx) => {
    const stop = await lockOpenStop(tx);
    if (!stop) throw new DomainError("money.not_stopped");
    const id = newId("proposal", ctx.now());
    const proposal = { id, kind: kinds[0], subject: stop.id, payload: {}, reason, makerId: userIdOf(ctx) };
    if (!(await makeProposal(tx, proposal))) throw new DomainError("proposal.exists");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "money.reopen.propose", subject: stop.id, reason },
      after: { proposal: id },
    });
  });

type Decision = ProposalDecisionBody & Readonly<{ id: string }>;

/** Agreed to, money is written again from this very transaction on. What is broken then has been seen, and stops nothing anew. */
export async function decideReopening(ctx: NodeCtx, { id, verdict, reason }: Decision): Promise<void> {
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  const broken = verdict === "agree" ? await brokenRules(ctx.books) : [];
  await ctx.books.transact(async (tx) => {
    const by = userIdOf(ctx);
    const proposal = await requireDecidable(tx, { id, kinds, by });
    const to = verdict === "agree" ? "agreed" : "refused";
    if (!(await closeProposal(tx, { id, to, checkerId: by, reason: reason || null })))
      throw new DomainError("proposal.wrong_state");
    if (verdict === "agree" && !(await endStop(tx, { id: proposal.subject, proposalId: id, broken })))
      throw new DomainError("money.not_stopped");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `money.reopen.${verdict}`, subject: proposal.subject },
      reason: reason || proposal.reason,
      before: { proposal: id, state: "open" },
      after: { state: to, stillBroken: broken.slice(0, 20) },
    });
  });
}

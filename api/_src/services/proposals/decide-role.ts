import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { enqueue } from "@haat/db/queries/money/outbox";
import { lockPerson } from "@haat/db/queries/people/admin-person";
import { grantRole, revokeRole } from "@haat/db/queries/people/roles";
import { closeProposal, type LockedProposal, roleKinds } from "@haat/db/queries/proposals/proposals";
import { endingSessions } from "@haat/db/queries/sessions/end-sessions";
import type { RoleProposalKind } from "@haat/contract/proposal";
import { authorOf, type NodeCtx } from "../../context.ts";
import { resetFactors } from "../factors/reset-factors.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireDecidable } from "./require-decidable.ts";
import { requireFits } from "./role-rules.ts";

type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/** The second pair of eyes. Agreeing carries it out in the same transaction, or not at all. */
export const decideRole = (ctx: NodeCtx, { id, verdict, reason }: Input): Promise<void> =>
  ctx.books.transact(async (tx) => {
    if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
    const by = userIdOf(ctx);
    const proposal = await requireDecidable(tx, { id, kinds: roleKinds, by });
    const isOwnMatter = proposal.subject === by && proposal.kind !== "role.revoke";
    if (isOwnMatter && verdict === "agree") throw new DomainError("proposal.own_matter");
    const to = verdict === "agree" ? "agreed" : "refused";
    if (!(await closeProposal(tx, { id, to, checkerId: by, reason: reason || null })))
      throw new DomainError("proposal.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `${proposal.kind}.${verdict}`, subject: proposal.subject },
      reason: reason || proposal.reason,
      before: { proposal: id, state: "open" },
      after: { state: to, ...proposal.payload },
    });
    if (verdict === "agree") await carryOut(tx, ctx, proposal);
  });

async function carryOut(
  tx: Tx,
  ctx: NodeCtx,
  { id, kind, subject: userId, payload: { role }, reason }: LockedProposal,
): Promise<void> {
  const person = await lockPerson(tx, userId);
  if (!person) throw new DomainError("person.not_found");
  requireFits(person, { kind: kind as RoleProposalKind, ...(role && { role }) });
  if (kind === "factor.reset") return resetFactors(tx, ctx, { userId, author: authorOf(ctx), reason });
  if (!role) throw new Error(`proposal ${id} names no role`);
  const isDone = await (kind === "role.grant" ? grantRole : revokeRole)(tx, { userId, role });
  if (!isDone) throw new DomainError("role.wrong_state");
  await tx.execute(endingSessions({ userId, reason: "role_changed" }));
  const word = kind === "role.grant" ? "role.granted" : "role.revoked";
  await enqueue(tx, { aggregate: userId, topic: "person", eventKey: `${id}:told`, payload: { word } });
}

import type { ProposalDecisionBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { isCounted } from "@haat/core/market-settings";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeProposal, type LockedProposal } from "@haat/db/queries/proposals/proposals";
import { lockSettings, writeSetting } from "@haat/db/queries/settings/settings";
import { authorOf, type NodeCtx } from "../../context.ts";
import { requireDecidable } from "../proposals/require-decidable.ts";
import { userIdOf } from "../vendors/myself.ts";
import { valueOf, valuesOf } from "./propose-settings.ts";

const kinds = ["setting.change"] as const;
type Input = ProposalDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, it is in force from this moment; what has been changed since it was proposed is not overrun. */
export const decideSettings = (ctx: NodeCtx, { id, verdict, reason }: Input): Promise<void> =>
  ctx.books.transact(async (tx) => {
    if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
    const by = userIdOf(ctx);
    const proposal = await requireDecidable(tx, { id, kinds, by });
    const to = verdict === "agree" ? "agreed" : "refused";
    if (!(await closeProposal(tx, { id, to, checkerId: by, reason: reason || null })))
      throw new DomainError("proposal.wrong_state");
    if (verdict === "agree") await putInForce(tx, ctx, proposal);
    const changes = proposal.payload.changes ?? [];
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `setting.change.${verdict}`, subject: proposal.subject },
      reason: reason || proposal.reason,
      before: { proposal: id, ...valuesOf(changes, "from") },
      after: { state: to, ...(verdict === "agree" && valuesOf(changes, "to")) },
    });
  });

async function putInForce(tx: Tx, ctx: NodeCtx, { id, payload: { changes = [] } }: LockedProposal) {
  const inForce = await lockSettings(tx);
  for (const { name, from, to } of changes) {
    if (valueOf(inForce, name) !== from) throw new DomainError("setting.changed");
    const made = { id: newId("setting", ctx.now()), name, value: to, isNumber: isCounted(name) };
    await writeSetting(tx, { ...made, proposalId: id });
  }
}

import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type LockedProposal, lockProposal, type ProposalKind } from "@haat/db/queries/proposals/proposals";

type Ask = Readonly<{ id: string; kinds: readonly ProposalKind[]; by: string }>;

async function lockOpen(tx: Tx, { id, kinds }: Ask): Promise<LockedProposal> {
  const proposal = await lockProposal(tx, id, kinds);
  if (!proposal) throw new DomainError("proposal.not_found");
  if (proposal.state !== "open") throw new DomainError("proposal.wrong_state");
  if (proposal.isOver) throw new DomainError("proposal.expired");
  return proposal;
}

/** Locked, open, in time and made by somebody else. */
export async function requireDecidable(tx: Tx, ask: Ask): Promise<LockedProposal> {
  const proposal = await lockOpen(tx, ask);
  if (proposal.makerId === ask.by) throw new DomainError("proposal.own_hand");
  return proposal;
}

/** Another's is as if it were not there. */
export async function requireOwn(tx: Tx, ask: Ask): Promise<LockedProposal> {
  const proposal = await lockOpen(tx, ask);
  if (proposal.makerId !== ask.by) throw new DomainError("proposal.not_found");
  return proposal;
}

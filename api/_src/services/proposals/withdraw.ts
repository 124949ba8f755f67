import { noteAudit } from "@haat/db/queries/money/audit";
import { DomainError } from "@haat/core/errors";
import {
  closeProposal,
  moneyKinds,
  type ProposalKind,
  roleKinds,
} from "@haat/db/queries/proposals/proposals";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireOwn } from "./require-decidable.ts";

type Input = Readonly<{ id: string; kinds: readonly ProposalKind[] }>;

/** Only whoever has made it takes it back. */
const withdraw = (ctx: NodeCtx, { id, kinds }: Input): Promise<void> =>
  ctx.books.transact(async (tx) => {
    const proposal = await requireOwn(tx, { id, kinds, by: userIdOf(ctx) });
    if (!(await closeProposal(tx, { id, to: "withdrawn", checkerId: null, reason: null })))
      throw new DomainError("proposal.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `${proposal.kind}.withdraw`, subject: proposal.subject },
      before: { proposal: id, state: "open" },
      after: { state: "withdrawn" },
    });
  });

export const withdrawRole = (ctx: NodeCtx, id: string): Promise<void> =>
  withdraw(ctx, { id, kinds: roleKinds });

export const withdrawMoney = (ctx: NodeCtx, id: string): Promise<void> =>
  withdraw(ctx, { id, kinds: moneyKinds });

export const withdrawSettings = (ctx: NodeCtx, id: string): Promise<void> =>
  withdraw(ctx, { id, kinds: ["setting.change"] });

import type { RecallBody } from "@haat/contract/remittance-recall";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { pgFault } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { noteAct } from "@haat/db/queries/remittances/acts";
import { isKnownFile } from "@haat/db/queries/remittances/posting";
import { lockRecallable, type Recallable, recallFile } from "@haat/db/queries/remittances/recall";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = RecallBody & Readonly<{ id: string }>;

/** A file that was the wrong one is taken back while nothing of it counts; once matched it is weighed as if all its rows were left out. */
export const recallRemittance = (ctx: KeyedCtx, { id, reason }: Input): Promise<null> =>
  once(ctx, async (tx) => {
    const file = await requireRecallable(tx, ctx, id);
    if (file.needsSecond) await propose(tx, ctx, { id, reason, file });
    else await takeBack(tx, ctx, { id, reason, isMatched: file.isMatched });
    return null;
  });

/** What one has proposed another agrees to; in the transaction that closes the proposal. */
export async function recallByTwo(tx: Tx, ctx: KeyedCtx, { id, reason }: Input): Promise<void> {
  const { isMatched } = await requireRecallable(tx, ctx, id);
  await takeBack(tx, ctx, { id, reason, isMatched });
}

async function requireRecallable(tx: Tx, ctx: KeyedCtx, id: string): Promise<Recallable> {
  const file = await lockRecallable(tx, { id, by: userIdOf(ctx) });
  if (!file)
    throw new DomainError((await isKnownFile(tx, id)) ? "remittance.wrong_state" : "remittance.not_found");
  // What a statement says of his own shop nobody makes unsaid.
  if (file.isOwn) throw new DomainError("staff.own_shop");
  if (file.isAsked || file.isLate) throw new DomainError("remittance.recall_late");
  return file;
}

type Proposing = Input & Readonly<{ file: Recallable }>;

async function propose(tx: Tx, ctx: KeyedCtx, { id, reason, file }: Proposing): Promise<void> {
  const [kind, by, amountMinor] = ["remittance.recall", userIdOf(ctx), file.weight.toString()] as const;
  const proposalId = newId("proposal", ctx.now());
  const made = await makeProposal(tx, {
    ...{ id: proposalId, kind, subject: id, reason, makerId: by },
    payload: { amountMinor, remittance: { courier: file.courier, remittanceId: id } },
  });
  if (!made) throw new DomainError("proposal.exists");
  const noted = { id: newId("remittanceAct", ctx.now()), remittanceId: id, line: null, by, reason };
  await noteAct(tx, { ...noted, act: "propose", detail: { proposal: proposalId, kind } });
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: `${kind}.propose`, subject: id, reason },
    after: { proposal: proposalId, amountMinor },
  });
}

type TakenBack = Input & Readonly<{ isMatched: boolean }>;

async function takeBack(tx: Tx, ctx: KeyedCtx, { id, reason, isMatched }: TakenBack): Promise<void> {
  const by = userIdOf(ctx);
  await recallFile(tx, { id, by, reason }).catch((fault: unknown) => {
    if (pgFault(fault)?.constraint === "remittance_recall_early")
      throw new DomainError("remittance.recall_late");
    throw fault;
  });
  // A statement whose rows were never matched has no history of its own.
  if (isMatched)
    await noteAct(tx, {
      ...{ id: newId("remittanceAct", ctx.now()), remittanceId: id, line: null, act: "recall", by, reason },
    });
  await noteAudit(tx, { ...authorOf(ctx), action: "remittance.recall", subject: id, reason });
}

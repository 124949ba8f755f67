import type { BankCreditDecisionBody } from "@haat/contract/bank-credit";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { moveBankCredit } from "@haat/db/queries/money/moves";
import {
  bookCredit,
  decidedBy,
  keptAfterAll,
  type LockedCredit,
  lockCredit,
  unbookCredit,
  undoneBy,
} from "@haat/db/queries/statements/credits";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = BankCreditDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, it is booked in the same transaction. Whoever proposed it may only take it back. Answers its statement. */
export const decideBankCredit = (ctx: KeyedCtx, { id, about, verdict }: Input): Promise<string> =>
  once(ctx, async (tx) => {
    const credit = await lockCredit(tx, id);
    if (!credit) throw new DomainError("bank_credit.not_found");
    if (credit.state !== (about === "note" ? "proposed" : "undoing"))
      throw new DomainError("bank_credit.wrong_state");
    const proposer = about === "note" ? credit.madeBy : credit.undoBy;
    if (verdict === "agree" && proposer === userIdOf(ctx)) throw new DomainError("bank_credit.own_hand");
    const openedDays = await decisions[about][verdict](tx, ctx, credit);
    const { statementId, amountMinor, reference, undoReason } = credit;
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `statement.credit.${about === "undo" ? "undo." : ""}${verdict}` },
      ...{ subject: statementId, ...(undoReason !== null && { reason: undoReason }) },
      before: { creditId: id, amountMinor, reference, proposer },
      ...(openedDays > 0 && { after: { openedDays } }),
    });
    return statementId;
  });

/** How many closed days are open again with it. */
type Decide = (tx: Tx, ctx: KeyedCtx, credit: LockedCredit) => Promise<number>;

const note: Decide = async (tx, ctx, { id }) => {
  await move(tx, ctx, { id, to: "noted", eventKey: "noted", set: decidedBy(userIdOf(ctx)) });
  await bookCredit(tx, id);
  return 0;
};

const drop: Decide = async (tx, ctx, { id }) => {
  await move(tx, ctx, { id, to: "dropped", eventKey: "dropped", set: decidedBy(userIdOf(ctx)) });
  return 0;
};

const undo: Decide = async (tx, ctx, { id }) => {
  await move(tx, ctx, { id, to: "undone", eventKey: "undone", set: undoneBy(userIdOf(ctx)) });
  return unbookCredit(tx, id);
};

const keep: Decide = async (tx, ctx, { id, version }) => {
  await move(tx, ctx, { id, to: "noted", eventKey: `kept:${version}`, set: keptAfterAll });
  return 0;
};

const decisions = { note: { agree: note, refuse: drop }, undo: { agree: undo, refuse: keep } };

type Step = Pick<Parameters<typeof moveBankCredit>[1], "id" | "to" | "eventKey" | "set">;

async function move(tx: Tx, ctx: KeyedCtx, step: Step): Promise<void> {
  if (!(await moveBankCredit(tx, { ...step, orderId: null, actor: actorName(ctx) })))
    throw new DomainError("bank_credit.wrong_state");
}

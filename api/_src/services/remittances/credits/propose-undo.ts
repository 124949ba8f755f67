import type { CourierCreditUndoBody } from "@haat/contract/courier-credit";
import { DomainError } from "@haat/core/errors";
import { isId, newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { noteAct } from "@haat/db/queries/remittances/acts";
import { type CourierCredit, lockCourierCredit } from "@haat/db/queries/remittances/credits";
import { authorOf } from "../../../context.ts";
import { type KeyedCtx, once } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireUndoablePayment } from "./undo-payment.ts";

type Input = CourierCreditUndoBody & Readonly<{ id: string }>;

/** What our bank was said to have credited was another's. Nothing moves until another of finance agrees. The proposal's id. */
export const proposeUndo = (ctx: KeyedCtx, { id, reason }: Input): Promise<string> =>
  once(ctx, async (tx) => {
    const credit = await (isId("courierClaimAct", id) ? paymentOf(tx, ctx, id) : statedOf(tx, id));
    const { courier, remittanceId, undone } = credit;
    const proposalId = newId("proposal", ctx.now());
    const [kind, by, amountMinor] = ["remittance.undo", userIdOf(ctx), credit.amount.toString()] as const;
    const of = remittanceId === null ? {} : { remittanceId };
    const made = await makeProposal(tx, {
      ...{ id: proposalId, kind, subject: id, reason, makerId: by },
      payload: { amountMinor, remittance: { courier, ...undone, ...of } },
    });
    if (!made) throw new DomainError("proposal.exists");
    const detail = { proposal: proposalId, kind };
    const actId = newId("remittanceAct", ctx.now());
    if (remittanceId !== null)
      await noteAct(tx, { id: actId, remittanceId, line: null, act: "propose", by, reason, detail });
    const after = { proposal: proposalId, amountMinor };
    await noteAudit(tx, { ...authorOf(ctx), action: `${kind}.propose`, subject: id, reason, after });
    return proposalId;
  });

async function paymentOf(tx: Tx, ctx: KeyedCtx, id: string) {
  const { courier, amount, credit, of, act } = await requireUndoablePayment(tx, ctx, id);
  const undone = { ...(credit && { credit }), undoes: { id: of, act } };
  return { courier, amount, undone, remittanceId: null };
}

async function statedOf(tx: Tx, id: string) {
  const { courier, amount, remittanceId, reference, day } = await requireUndoable(tx, id);
  return { courier, amount, remittanceId, undone: { credit: { reference, day } } };
}

/** Locked; nothing of it is set off yet. */
export async function requireUndoable(tx: Tx, id: string): Promise<CourierCredit> {
  const credit = await lockCourierCredit(tx, id);
  if (!credit) throw new DomainError("courier_credit.not_found");
  if (credit.isUndone) throw new DomainError("courier_credit.undone");
  // Rows took of it, or what it brought too much has gone on.
  const { taken, surplus } = credit;
  if (taken > 0n || (surplus !== null && surplus.left !== surplus.opened))
    throw new DomainError("courier_credit.used");
  return credit;
}

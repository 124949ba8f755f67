import { DomainError } from "@haat/core/errors";
import { isId, newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { lessenCase, noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import { type CourierCredit, undoAdvance, undoCredit } from "@haat/db/queries/remittances/credits";
import { lockHeldOf } from "@haat/db/queries/remittances/held";
import { contraryJournals } from "@haat/db/queries/remittances/unpost";
import { releaseHeld } from "../../couriers/release-held.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireUndoable } from "./propose-undo.ts";
import { undoPayment } from "./undo-payment.ts";

type Asked = Pick<LockedProposal, "id" | "subject" | "reason">;

/** Its journals the other way round, as two have agreed; its number is free for what it was. */
export async function undoByTwo(tx: Tx, ctx: KeyedCtx, asked: Asked): Promise<void> {
  const { id: proposalId, subject: id } = asked;
  if (isId("courierClaimAct", id)) return undoPayment(tx, ctx, asked);
  await lockHeldOf(tx, id);
  const credit = await requireUndoable(tx, id);
  const undo = credit.kind === "advance" ? undoAdvance : undoCredit;
  if (!(await undo(tx, { id, proposalId }))) throw new DomainError("courier_credit.undone");
  const names: (readonly [type: string, key: string])[] =
    credit.kind === "advance"
      ? [
          ["J7a", id],
          ["J7c", id],
        ]
      : [["J7c", id]];
  if (credit.surplus) names.push(["J7x", await endSurplus(tx, ctx, asked, credit.surplus)]);
  const contrary = await contraryJournals(tx, names);
  if (contrary.length !== names.length) throw new Error(`${id} has not all of the journals that it posted`);
  for (const journal of contrary) await post(tx, journal);
  const { remittanceId } = credit;
  const { reason } = asked;
  if (remittanceId !== null) await releaseHeld(tx, ctx, { remittanceId, by: userIdOf(ctx), reason });
}

/** What it brought too much has not come at all. Its key in the books. */
async function endSurplus(
  tx: Tx,
  ctx: KeyedCtx,
  { reason }: Asked,
  { id, opened }: NonNullable<CourierCredit["surplus"]>,
): Promise<string> {
  const by = userIdOf(ctx);
  const amount = BigInt(opened) < 0n ? -BigInt(opened) : BigInt(opened);
  if (!(await lessenCase(tx, { id, amount, by, reason }))) throw new DomainError("courier_credit.used");
  const actId = newId("courierClaimAct", ctx.now());
  await noteClaimAct(tx, { id: actId, of: { caseId: id }, act: "undo", by, reason, amount });
  return id;
}

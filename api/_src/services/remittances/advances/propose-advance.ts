import type { CourierAdvanceBody } from "@haat/contract/courier-advance";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j7aReceived, j7c } from "@haat/core/ledger-couriers";
import { parseTypedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { postAll } from "@haat/db/queries/money/journals";
import { type LockedProposal, makeProposal } from "@haat/db/queries/proposals/proposals";
import { keepAdvance } from "@haat/db/queries/remittances/advances";
import { authorOf } from "../../../context.ts";
import { type KeyedCtx, once } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";

/** A courier has paid ahead, and our bank has it. Nothing counts until another of finance agrees. The proposal's id. */
export const proposeAdvance = (
  ctx: KeyedCtx,
  { courier, amount, day, reference, reason }: CourierAdvanceBody,
): Promise<string> => {
  const { minor } = parseTypedTaka(amount);
  if (minor <= 0n) throw new DomainError("money.malformed");
  return once(ctx, async (tx) => {
    const id = newId("proposal", ctx.now());
    const subject = `${courier}:${reference.toUpperCase()}`;
    const amountMinor = minor.toString();
    const payload = { amountMinor, remittance: { courier, credit: { reference, day } } };
    const made = {
      id,
      kind: "remittance.advance",
      subject,
      payload,
      reason,
      makerId: userIdOf(ctx),
    } as const;
    if (!(await makeProposal(tx, made))) throw new DomainError("proposal.exists");
    const after = { proposal: id, amountMinor };
    await noteAudit(tx, { ...authorOf(ctx), action: "remittance.advance.propose", subject, reason, after });
    return id;
  });
};

/** J7a, and J7c at once: it was seen at our bank before anybody spoke of it. */
export async function bookAdvance(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, payload: { remittance: wish, amountMinor: amount = "0" } }: LockedProposal,
): Promise<void> {
  if (!wish?.credit) throw new Error(`proposal ${proposalId} names no advance`);
  const { courier, credit } = wish;
  const id = newId("courierAdvance", ctx.now());
  await keepAdvance(tx, { id, courier, ...credit, amount, proposalId });
  const sum = { key: id, courier, amount: BigInt(amount) };
  await postAll(
    tx,
    [j7aReceived(sum), j7c(sum)].filter((each) => each !== null),
  );
}

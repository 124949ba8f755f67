import type { ParcelCaseEndBody } from "@haat/contract/parcel-desk";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { endParcelCase as end, findParcelCase, weighCase } from "@haat/db/queries/couriers/case-ends";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { type LockedProposal, makeProposal } from "@haat/db/queries/proposals/proposals";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { tellTry } from "../couriers/tell-try.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/**
 * A person has looked and says why it is over. Where its shop's money is kept by it he says that the delivery stays, and lets that go;
 * above his limit he asks a second person for it. Answers whether it waits.
 */
export const endParcelCase = (
  ctx: KeyedCtx,
  id: string,
  { reason, answer, stays }: ParcelCaseEndBody,
): Promise<boolean> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await findParcelCase(tx, id);
    if (!found) throw new DomainError("parcel_case.not_found");
    if (await isOwnShop(tx, { by, vendorId: found.vendorId })) throw new DomainError("staff.own_shop");
    // Its order is locked before its case, as by whatever its courier says.
    const part = await lockPart(tx, { id: found.partId });
    const weighed = await weighCase(tx, { id, by });
    if (!weighed || !part) throw new DomainError("parcel_case.wrong_state");
    const isHeld = weighed.holds > 0n;
    if (isHeld && stays !== true) throw new DomainError("parcel_case.undecided");
    const action = isHeld && weighed.asksTwo ? "parcel.case.propose" : "parcel_case.end";
    if (action === "parcel.case.propose") {
      const { id: orderId } = part.order;
      const payload = {
        ...{ number: part.part.number, orderId, contest: weighed.contest },
        amountMinor: weighed.holds.toString(),
      };
      const proposal = { id: newId("proposal", ctx.now()), kind: "parcel.case", subject: id } as const;
      if (!(await makeProposal(tx, { ...proposal, payload, reason, makerId: by })))
        throw new DomainError("proposal.exists");
    } else {
      const endedAs = isHeld ? "stays" : null;
      const ending = { id, by, reason, answer: answer ?? null, endedAs, proposalId: null } as const;
      if ((await end(tx, ending)) === null) throw new DomainError("parcel_case.wrong_state");
      if (answer) await tellTry(tx, ctx, { partId: found.partId, caseId: id, answer });
    }
    const after = isHeld ? { stays: true, amountMinor: weighed.holds.toString() } : null;
    await noteAudit(tx, { ...authorOf(ctx), action, subject: id, reason, ...(after && { after }) });
    return action === "parcel.case.propose";
  });

/** Two have said that the delivery stays. What is kept by it may have become less, or nothing, and never more. */
export async function endContest(
  tx: Tx,
  ctx: KeyedCtx,
  { id, subject, payload, reason }: LockedProposal,
): Promise<void> {
  const by = userIdOf(ctx);
  const found = await findParcelCase(tx, subject);
  if (!found) throw new DomainError("parcel_case.not_found");
  await lockPart(tx, { id: found.partId });
  const weighed = await weighCase(tx, { id: subject, by });
  if (!weighed || weighed.holds > BigInt(payload.amountMinor ?? 0))
    throw new DomainError("parcel_case.wrong_state");
  const isHeld = weighed.holds > 0n;
  const ending = { id: subject, by, reason, answer: null, proposalId: isHeld ? id : null } as const;
  if ((await end(tx, { ...ending, endedAs: isHeld ? "stays" : null })) === null)
    throw new DomainError("parcel_case.wrong_state");
}

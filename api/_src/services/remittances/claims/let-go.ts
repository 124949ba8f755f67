import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j7xFreed } from "@haat/core/ledger-claims";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { lockClaim, noteClaimAct, type OpenClaim } from "@haat/db/queries/remittances/claim-ends";
import { claimedBeyond, freeClaim } from "@haat/db/queries/remittances/missing-claims";
import { actorName } from "../../../context.ts";
import { attemptOf } from "../../couriers/follow-row.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireNotOwn } from "../acts/scene.ts";
import { auditClaimed, proposeClaimed } from "./ask-second.ts";

type Going = Readonly<{ id: string; claim: OpenClaim; reason: string }>;

/** What was claimed because it stood in no statement is cash of its courier's list again; above the limit it waits for a second person. */
export async function letGo(tx: Tx, ctx: KeyedCtx, { id, claim, reason }: Going): Promise<void> {
  const { courier, left: amount } = claim;
  const asked = {
    courier,
    act: "unclaimed",
    of: [{ id, amountMinor: amount.toString() }],
    amount,
    reason,
  } as const;
  if (await claimedBeyond(tx, { by: userIdOf(ctx), courier, act: "unclaimed", amount })) {
    const proposal = await proposeClaimed(tx, ctx, { ...asked, subject: id });
    const actId = newId("courierClaimAct", ctx.now());
    const detail = { proposal, act: "unclaimed" };
    await noteClaimAct(tx, {
      id: actId,
      of: { claimId: id },
      act: "propose",
      by: userIdOf(ctx),
      reason,
      detail,
    });
    return;
  }
  await free(tx, ctx, { id, claim, reason, proposalId: null });
  await auditClaimed(tx, ctx, asked);
}

/** As two have agreed, as far as it is still so. */
export async function letGoByTwo(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject: id, payload, reason }: LockedProposal,
): Promise<void> {
  const claim = await lockClaim(tx, id);
  if (!claim) throw new DomainError("courier_claim.not_found");
  await requireNotOwn(tx, ctx, claim.parcel?.orderId ?? null);
  if (claim.left.toString() !== payload.amountMinor) throw new DomainError("courier_claim.wrong_state");
  await free(tx, ctx, { id, claim, reason, proposalId });
}

/** The contrary of what claimed it, of what is left of it. */
async function free(
  tx: Tx,
  ctx: KeyedCtx,
  { id, claim, reason, proposalId }: Going & Readonly<{ proposalId: string | null }>,
): Promise<void> {
  const { courier, parcel, left: amount, isMissing } = claim;
  if (!parcel || !isMissing || amount === 0n) throw new DomainError("courier_claim.wrong_state");
  const { consignmentId, orderId } = parcel;
  if (!(await freeClaim(tx, { claimId: id, paid: 0n, freed: amount, consignmentId })))
    throw new DomainError("courier_claim.wrong_state");
  await noteClaimAct(tx, {
    ...{ id: newId("courierClaimAct", ctx.now()), of: { claimId: id }, act: "unclaimed" },
    ...{ by: userIdOf(ctx), reason, amount, ...(proposalId !== null && { proposalId }) },
  });
  const attempt = await attemptOf(tx, parcel);
  const step = { orderId, actor: actorName(ctx), eventKey: `unclaimed:${id}` };
  if (attempt !== null)
    await moveAttempt(tx, { ...step, id: attempt, to: "cod_collected", from: ["cod_short"] });
  await post(tx, j7xFreed({ key: `${id}:undone`, orderId, courier, amount }));
}

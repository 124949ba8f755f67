import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { lockClaim, noteClaimAct, reopenClaim } from "@haat/db/queries/remittances/claim-ends";
import type { PostedRow } from "@haat/db/queries/remittances/unpost";
import { actorName } from "../../../context.ts";
import { attemptOf } from "../../couriers/follow-row.ts";
import { claimedAsBefore } from "../../couriers/name-claimed.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { shortAgain } from "../claims/note-end.ts";

type Named = Readonly<{ remittanceId: string; line: number; reason: string }>;

/** What the row had paid of a claim is owed again. */
export async function owedAgain(
  tx: Tx,
  ctx: KeyedCtx,
  { settled, payout, postingNo }: PostedRow,
  { remittanceId, line, reason }: Named,
): Promise<void> {
  const id = settled.paidClaimId ?? "";
  // What it brought besides lies in suspense.
  const amount = BigInt(payout) + BigInt(settled.suspense);
  const claim = await lockClaim(tx, id);
  if (amount === 0n || !claim) return;
  if (!(await reopenClaim(tx, { id, amount }))) throw new DomainError("remittance.row_wrong_state");
  const actId = newId("courierClaimAct", ctx.now());
  const undone = { id: actId, of: { claimId: id }, act: "undo", by: userIdOf(ctx), reason, amount };
  await noteClaimAct(tx, undone);
  if (claim.parcel) await shortAgain(tx, ctx, claim.parcel, `unpaid:${remittanceId}:${line}:${postingNo}`);
}

/** What it named, because it stood in no statement before, is claimed again. */
export async function unname(
  tx: Tx,
  ctx: KeyedCtx,
  { parcel, settled: { named } }: PostedRow,
  said: Readonly<{ reason: string; eventKey: string }>,
): Promise<void> {
  if (!parcel || !named) return;
  const again = { ...said, parcel, named, by: userIdOf(ctx), actor: actorName(ctx) };
  if (!(await claimedAsBefore(tx, ctx, again))) throw new DomainError("remittance.row_wrong_state");
}

/** The courier has the parcel's cash again. */
export async function backToCourier(
  tx: Tx,
  ctx: KeyedCtx,
  { parcel, settled }: PostedRow,
  eventKey: string,
): Promise<void> {
  if (!parcel || BigInt(settled.cash) + BigInt(settled.moved) === 0n) return;
  const attempt = await attemptOf(tx, parcel);
  if (attempt === null) return;
  const step = { id: attempt, orderId: parcel.orderId, actor: actorName(ctx), eventKey };
  await moveAttempt(tx, { ...step, to: "cod_collected", from: ["cod_remitted", "cod_short"] });
}

import type { Tx } from "@haat/db/books";
import { moveAttempt } from "@haat/db/queries/money/moves";
import type { ClaimEnd } from "@haat/db/queries/proposals/remittance-wish";
import { isParcelClear, noteClaimAct, type OpenClaim } from "@haat/db/queries/remittances/claim-ends";
import { actorName } from "../../../context.ts";
import { attemptOf } from "../../couriers/follow-row.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";

/** One end as two have agreed to it. `key` names its history row and its journal; amounts are poisha. */
export type Ending = Readonly<{
  id: string;
  key: string;
  claim: OpenClaim;
  end: ClaimEnd;
  amount: bigint;
  proposalId: string;
  reason: string;
}>;

/** What a claim, or a case, is called in its history. */
export const historyOf = (id: string, { kind }: Pick<OpenClaim, "kind">) =>
  kind === "claim" ? { claimId: id } : { caseId: id };

/** Its history names who agreed, how much, and the bank's words or what it met. */
export async function noteEnd(
  tx: Tx,
  ctx: KeyedCtx,
  { id, key, claim, end, amount, proposalId, reason }: Ending,
): Promise<void> {
  await noteClaimAct(tx, {
    ...{ id: key, of: historyOf(id, claim), act: end.act, by: userIdOf(ctx), reason, amount, proposalId },
    detail: end,
  });
}

/** Something of its cash lacks again. */
export async function shortAgain(tx: Tx, ctx: KeyedCtx, parcel: Parcel, eventKey: string): Promise<void> {
  const attempt = await attemptOf(tx, parcel);
  if (attempt === null || (await isParcelClear(tx, parcel.consignmentId))) return;
  const step = { id: attempt, orderId: parcel.orderId, actor: actorName(ctx), eventKey };
  await moveAttempt(tx, { ...step, to: "cod_short", from: ["cod_remitted"] });
}

type Parcel = NonNullable<OpenClaim["parcel"]>;

/** Nothing of its cash is claimed or unexplained any more: the buyer's payment has come whole, or two have given up the rest. */
export async function clearParcel(tx: Tx, ctx: KeyedCtx, parcel: Parcel, key: string): Promise<void> {
  if (!(await isParcelClear(tx, parcel.consignmentId))) return;
  const attempt = await attemptOf(tx, parcel);
  if (attempt === null) return;
  const step = { id: attempt, orderId: parcel.orderId, actor: actorName(ctx), eventKey: `claim:${key}` };
  await moveAttempt(tx, { ...step, to: "cod_remitted", from: ["cod_short"] });
}

import type { Courier } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import type { RowPlan } from "@haat/core/remittance";
import type { Tx } from "@haat/db/books";
import { claimFrom } from "@haat/db/queries/couriers/cash";
import {
  isAllNamed,
  settleCharges,
  settleOutstanding,
  type WaitingRow,
} from "@haat/db/queries/couriers/remittances";
import { cashAttemptOf } from "@haat/db/queries/money/cash-attempts";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isParcelClear, lessenClaim, lockClaim, noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import type { ReportDeps } from "./compare-cash.ts";

type Followed = Readonly<{
  row: Pick<WaitingRow, "courier">;
  parcel: NonNullable<WaitingRow["parcel"]>;
  plan: RowPlan;
  key: string;
}>;
type Made = Readonly<{ legs: readonly string[]; claimId: string | null }>;

/** The lists, the claim and the cash attempt go where the journals went. */
export async function followParcel(
  tx: Tx,
  { now }: Pick<ReportDeps, "now">,
  { row: { courier }, parcel, plan, key }: Followed,
): Promise<Made> {
  const { consignmentId, orderId } = parcel;
  if (!(await settleOutstanding(tx, consignmentId, plan)))
    throw new Error(`more than the cash of ${consignmentId} would be settled`);
  const legs = plan.chargesSettled > 0n ? await settleCharges(tx, consignmentId) : [];
  const claimId = plan.claimed > 0n ? newId("courierClaim", now()) : null;
  if (claimId !== null)
    await claimFrom(tx, {
      ...{ id: claimId, courier, consignmentId, orderId },
      ...{ kind: "short", amount: plan.claimed },
    });
  const named = plan.settled + plan.moved > 0n ? await isAllNamed(tx, consignmentId) : "open";
  if (named !== "open") {
    // What was moved before may have been paid meanwhile.
    const isWhole = named === "remitted" || (plan.moved === 0n && (await isParcelClear(tx, consignmentId)));
    const attempt = await attemptOf(tx, parcel);
    const step = { orderId, actor: `courier:${courier}`, eventKey: `row:${key}` };
    if (attempt !== null)
      await moveAttempt(tx, {
        ...step,
        id: attempt,
        to: isWhole ? "cod_remitted" : "cod_short",
      });
  }
  return { legs, claimId };
}

/** The cash attempt of a parcel's part; null: nothing was to be paid at its door. */
export async function attemptOf(
  tx: Tx,
  { orderId, subOrderId }: Readonly<{ orderId: string; subOrderId: string }>,
): Promise<string | null> {
  const found = await lockPart(tx, { id: subOrderId });
  return cashAttemptOf(tx, { orderId, seq: Number(found?.part.number.split("-").at(-1)) });
}

type Paid = Readonly<{ claimId: string; paid: bigint; key: string; courier: Courier }>;

/** What a courier owed is paid by a row of his; of short cash, the buyer's payment has then come whole. */
export async function followClaim(
  tx: Tx,
  { now }: Pick<ReportDeps, "now">,
  { claimId, paid, key, courier }: Paid,
): Promise<void> {
  if (paid === 0n || !(await lessenClaim(tx, { id: claimId, amount: paid, by: "paid" }))) return;
  const actId = newId("courierClaimAct", now());
  const detail = { reference: key };
  await noteClaimAct(tx, {
    ...{ id: actId, of: { claimId }, act: "statement", by: null, reason: null, amount: paid, detail },
  });
  const { parcel = null } = (await lockClaim(tx, claimId)) ?? {};
  if (!parcel || !(await isParcelClear(tx, parcel.consignmentId))) return;
  const attempt = await attemptOf(tx, parcel);
  const step = { orderId: parcel.orderId, actor: `courier:${courier}`, eventKey: `row:${key}` };
  if (attempt !== null)
    await moveAttempt(tx, { ...step, id: attempt, to: "cod_remitted", from: ["cod_short"] });
}

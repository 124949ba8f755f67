import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { accounts, type Journal } from "@haat/core/ledger";
import { j20Cleared, j20Met } from "@haat/core/suspense";
import type { Tx } from "@haat/db/books";
import { settleEarly } from "@haat/db/queries/couriers/charges";
import { claimFrom } from "@haat/db/queries/couriers/cash";
import { isAllNamed, outstandingOf, settleOutstanding } from "@haat/db/queries/couriers/remittances";
import { moveAttempt } from "@haat/db/queries/money/moves";
import {
  lessenCase,
  lessenClaim,
  lockClaim,
  lockOrderOf,
  type NamedParcel,
  parcelById,
} from "@haat/db/queries/remittances/claim-ends";
import { noLine, takeParcel } from "@haat/db/queries/remittances/takings";
import { attemptOf } from "../../couriers/follow-row.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireNotOwn } from "../acts/scene.ts";
import { clearParcel, type Ending, noteEnd } from "./note-end.ts";
import { oweBuyer } from "./owe-buyer.ts";

/** What was unexplained goes where it belongs (J20); the journal, for whoever posts it last. */
export async function endCase(tx: Tx, ctx: KeyedCtx, ending: Ending): Promise<Journal | null> {
  const { id, key, claim, end, amount, reason } = ending;
  const by = userIdOf(ctx);
  if (!(await lessenCase(tx, { id, amount, by, reason }))) throw new DomainError("courier_claim.wrong_state");
  const to = (account: string): Journal | null =>
    j20Cleared({
      ...{ eventKey: key, suspense: claim.left < 0n ? -amount : amount, to: account },
      orderId: claim.parcel?.orderId ?? null,
    });
  switch (end.act) {
    case "bank":
      return to(accounts.bank);
    case "cost":
      return to(accounts.courierCost);
    case "write_off":
      return to(accounts.badDebt);
    case "claim":
      await (claim.left < 0n ? payOther(tx, ctx, ending) : claimIt(tx, ctx, ending));
      return to(accounts.claim(claim.courier));
    case "charge":
      await settleCharge(tx, ending);
      return to(accounts.courierPay(claim.courier));
    case "parcel":
      await settleParcel(tx, ctx, ending);
      return to(accounts.courierCash(claim.courier));
    case "buyer":
      await oweBuyer(tx, ctx, ending);
      return to(accounts.refundInTransit);
    case "offset":
      await meetOther(tx, ctx, ending);
      return j20Met({ eventKey: key, amount });
  }
}

/** The courier is asked for it from now on, as for any cash that he names too little of. */
async function claimIt(tx: Tx, ctx: KeyedCtx, { claim: { courier, parcel }, amount }: Ending): Promise<void> {
  if (!parcel) throw new DomainError("courier_claim.wrong_state");
  const { consignmentId, orderId } = parcel;
  const id = newId("courierClaim", ctx.now());
  await claimFrom(tx, { id, courier, consignmentId, orderId, kind: "short", amount });
}

/** He took it before it was owed. */
async function settleCharge(tx: Tx, { end, amount }: Ending): Promise<void> {
  const { consignmentId, leg } = end;
  if (
    consignmentId === undefined ||
    leg === undefined ||
    !(await settleEarly(tx, { consignmentId, leg, amount }))
  )
    throw new DomainError("courier_claim.wrong_state");
}

async function payOther(tx: Tx, ctx: KeyedCtx, ending: Ending): Promise<void> {
  const { claim, end, amount } = ending;
  const id = end.otherId ?? "";
  const other = await lockClaim(tx, id);
  if (
    other?.courier !== claim.courier ||
    other.kind !== "claim" ||
    !(await lessenClaim(tx, { id, amount, by: "paid" }))
  )
    throw new DomainError("remittance.claim_wrong");
  const key = newId("courierClaimAct", ctx.now());
  await noteEnd(tx, ctx, { ...ending, id, claim: other, key });
  if (other.parcel) await clearParcel(tx, ctx, other.parcel, key);
}

/** What lacks here is what was too much there. */
async function meetOther(tx: Tx, ctx: KeyedCtx, ending: Ending): Promise<void> {
  const { claim, end, amount, reason } = ending;
  const id = end.otherId ?? "";
  const other = await lockClaim(tx, id);
  const isOther =
    other?.courier === claim.courier &&
    other.kind === "case" &&
    !other.isHeld &&
    other.left < 0n !== claim.left < 0n;
  if (!isOther || !(await lessenCase(tx, { id, amount, by: userIdOf(ctx), reason })))
    throw new DomainError("remittance.claim_wrong");
  const key = newId("courierClaimAct", ctx.now());
  await noteEnd(tx, ctx, { ...ending, id, claim: other, key });
  if (other.parcel) await clearParcel(tx, ctx, other.parcel, key);
}

/** It was the cash of a parcel that no row has named. */
async function settleParcel(tx: Tx, ctx: KeyedCtx, ending: Ending): Promise<void> {
  const {
    key,
    claim: { courier, from },
    end,
    amount,
  } = ending;
  const parcel = await parcelById(tx, { courier, consignmentId: end.consignmentId ?? "" });
  if (!parcel) throw new DomainError("remittance.parcel_wrong");
  await lockOrderOf(tx, parcel);
  await requireNotOwn(tx, ctx, parcel.orderId);
  const { due } = await outstandingOf(tx, parcel.consignmentId);
  if (due < amount || !(await settleOutstanding(tx, parcel.consignmentId, { settled: amount, moved: 0n })))
    throw new DomainError("remittance.parcel_wrong");
  // A row that names it later is a second one.
  if (from) await takeParcel(tx, { ...parcel, remittanceId: from.remittanceId, line: from.line ?? noLine });
  await followCash(tx, parcel, { courier, key });
  await clearParcel(tx, ctx, parcel, `${key}:whole`);
}

type Named = Readonly<{ courier: string; key: string }>;

async function followCash(tx: Tx, parcel: NamedParcel, { courier, key }: Named): Promise<void> {
  const named = await isAllNamed(tx, parcel.consignmentId);
  const attempt = named === "open" ? null : await attemptOf(tx, parcel);
  if (attempt === null) return;
  const step = {
    id: attempt,
    orderId: parcel.orderId,
    actor: `courier:${courier}`,
    eventKey: `claim:${key}`,
  };
  await moveAttempt(tx, {
    ...step,
    to: named === "remitted" ? "cod_remitted" : "cod_short",
    from: ["cod_collected"],
  });
}

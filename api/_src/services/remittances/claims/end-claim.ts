import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Journal } from "@haat/core/ledger";
import { j18Paid, j18Short } from "@haat/core/ledger-couriers";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { lessenClaim, lockClaim } from "@haat/db/queries/remittances/claim-ends";
import type { KeyedCtx } from "../../idempotent.ts";
import { requireNotOwn } from "../acts/scene.ts";
import { bearLess } from "./bear-less.ts";
import { endCase } from "./end-case.ts";
import { clearParcel, type Ending, noteEnd } from "./note-end.ts";

/** A claim or a case lessens as was proposed; what it no longer reaches leaves the proposal open. */
export async function endByTwo(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, subject: id, payload, reason }: LockedProposal,
): Promise<void> {
  const { remittance, amountMinor = "0" } = payload;
  if (!remittance?.end) throw new Error(`proposal ${proposalId} ends nothing`);
  const claim = await lockClaim(tx, id);
  if (!claim) throw new DomainError("courier_claim.not_found");
  await requireNotOwn(tx, ctx, claim.parcel?.orderId ?? null);
  // Its row was taken up again.
  if (claim.isHeld) throw new DomainError("courier_claim.wrong_state");
  const key = newId("courierClaimAct", ctx.now());
  const ending = {
    ...{ id, key, claim, end: remittance.end, amount: BigInt(amountMinor), proposalId, reason },
  };
  const journal = await (claim.kind === "claim" ? endClaim(tx, ending) : endCase(tx, ctx, ending));
  await noteEnd(tx, ctx, ending);
  if (claim.parcel && claim.left < 0n && ending.end.act === "cost") await bearLess(tx, claim.parcel);
  if (claim.parcel) await clearParcel(tx, ctx, claim.parcel, key);
  await post(tx, journal);
}

/** He has paid (J18), or it is given up: a cost. */
async function endClaim(tx: Tx, { id, key, claim, end, amount }: Ending): Promise<Journal | null> {
  const by = end.act === "bank" ? "paid" : "written";
  if (!(await lessenClaim(tx, { id, amount, by }))) throw new DomainError("courier_claim.wrong_state");
  const sum = { key, courier: claim.courier, amount };
  return by === "paid" ? j18Paid({ ...sum, to: "bank" }) : j18Short(sum);
}

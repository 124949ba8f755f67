import type { ClaimActBody } from "@haat/contract/courier-claim";
import { DomainError } from "@haat/core/errors";
import { foldDigits } from "@haat/core/digits";
import { newId } from "@haat/core/ids";
import { parseTypedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { outstandingOf } from "@haat/db/queries/couriers/remittances";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import type { ClaimEnd } from "@haat/db/queries/proposals/remittance-wish";
import {
  isWayCovered,
  lockClaim,
  noteClaimAct,
  type OpenClaim,
  parcelNamed,
} from "@haat/db/queries/remittances/claim-ends";
import { authorOf } from "../../../context.ts";
import { type KeyedCtx, once } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireNotOwn } from "../acts/scene.ts";
import { isOvertaken } from "./claim-missing.ts";
import { letGo } from "./let-go.ts";
import { mayEnd } from "./may-end.ts";
import { historyOf } from "./note-end.ts";

type Ask = Readonly<{ id: string; body: ClaimActBody }>;
type Ending = Exclude<ClaimActBody, { act: "unclaim" }>;
/** `amount`: how far it goes, in poisha. */
type Wish = Readonly<{ end: ClaimEnd; amount: bigint }>;

/** A note of what the courier was asked or said; or an end, which moves nothing until another of finance has agreed. */
export const actOnClaim = (ctx: KeyedCtx, { id, body }: Ask): Promise<null> =>
  once(ctx, async (tx) => {
    const claim = await lockClaim(tx, id);
    if (!claim) throw new DomainError("courier_claim.not_found");
    await requireNotOwn(tx, ctx, claim.parcel?.orderId ?? null);
    // Nobody's cash, or nothing of it was taken from a buyer.
    if (body.act === "buyer" && claim.left < 0n && (claim.parcel === null || claim.overTaken === 0n))
      throw new DomainError("courier_claim.no_buyer");
    if (
      !mayEnd({ ...claim, hasParcel: claim.parcel !== null, hasCharge: claim.charge !== null }).includes(
        body.act,
      )
    )
      throw new DomainError("courier_claim.wrong_state");
    if (body.act === "unclaim") {
      await letGo(tx, ctx, { id, claim, reason: body.reason });
      return null;
    }
    const wish = await wishOf(tx, ctx, { id, claim, body });
    if (wish === null) await note(tx, ctx, { id, claim, act: body.act, reason: body.reason });
    else await propose(tx, ctx, { id, claim, reason: body.reason, ...wish });
    return null;
  }).catch((fault: unknown) => {
    throw isOvertaken(fault) ? new DomainError("remittance.changed") : fault;
  });

const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

type Wished = Readonly<{ id: string; claim: OpenClaim; body: Ending }>;

/** Null: it is only noted. */
async function wishOf(tx: Tx, ctx: KeyedCtx, { id, claim, body }: Wished): Promise<Wish | null> {
  const left = size(claim.left);
  switch (body.act) {
    case "ask":
    case "refused":
      return null;
    case "bank":
      return {
        end: { act: "bank", reference: body.reference, day: body.day },
        amount: typed(body.amount, left),
      };
    case "charge":
      return ofCharge(claim);
    case "buyer":
      return { end: { act: "buyer" }, amount: typed(body.amount, least(left, claim.overTaken)) };
    case "cost":
    case "write_off": {
      const amount = typed(body.amount, left);
      if (body.act === "cost" && (await isWayCovered(tx, id, amount)))
        throw new DomainError("courier_claim.covered");
      return { end: { act: body.act }, amount };
    }
    case "offset": {
      const met = await otherSide(tx, claim, body.otherId, "case");
      return { end: { act: "offset", otherId: body.otherId }, amount: least(left, met) };
    }
    case "claim": {
      if (claim.left > 0n) return { end: { act: "claim" }, amount: left };
      const otherId = body.claimId ?? "";
      return {
        end: { act: "claim", otherId },
        amount: least(left, await otherSide(tx, claim, otherId, "claim")),
      };
    }
    case "parcel":
      return ofParcel(tx, ctx, claim, body.number);
  }
}

/** Empty: all of it. */
function typed(text: string, left: bigint): bigint {
  const minor = text === "" ? left : parseTypedTaka(text).minor;
  if (minor <= 0n || minor > left) throw new DomainError("money.malformed");
  return minor;
}

/** How much of the same courier's stands against it. */
async function otherSide(tx: Tx, claim: OpenClaim, id: string, kind: OpenClaim["kind"]): Promise<bigint> {
  const other = await lockClaim(tx, id);
  if (
    other?.courier !== claim.courier ||
    other.kind !== kind ||
    other.isHeld ||
    other.left === 0n ||
    other.left < 0n === claim.left < 0n
  )
    throw new DomainError("remittance.claim_wrong");
  return size(other.left);
}

/** As far as it goes, and as far as that leg of its parcel's way is owed. */
function ofCharge({ left, charge, parcel }: OpenClaim): Wish {
  if (!charge || !parcel) throw new DomainError("courier_claim.wrong_state");
  const end = { act: "charge", consignmentId: parcel.consignmentId, leg: charge.leg } as const;
  return { end, amount: least(size(left), charge.left) };
}

async function ofParcel(tx: Tx, ctx: KeyedCtx, claim: OpenClaim, number: string): Promise<Wish> {
  const spelt = foldDigits(number).replaceAll(/\s/g, "").toUpperCase();
  const parcel = await parcelNamed(tx, { courier: claim.courier, number: spelt });
  if (!parcel) throw new DomainError("remittance.parcel_wrong");
  await requireNotOwn(tx, ctx, parcel.orderId);
  const { due } = await outstandingOf(tx, parcel.consignmentId);
  const end = { act: "parcel", consignmentId: parcel.consignmentId } as const;
  return { end, amount: least(size(claim.left), due) };
}

type Noted = Readonly<{ id: string; claim: OpenClaim; act: string; reason: string; detail?: unknown }>;

async function note(tx: Tx, ctx: KeyedCtx, { id, claim, act, reason, detail }: Noted): Promise<void> {
  const actId = newId("courierClaimAct", ctx.now());
  await noteClaimAct(tx, { id: actId, of: historyOf(id, claim), act, by: userIdOf(ctx), reason, detail });
  await noteAudit(tx, { ...authorOf(ctx), action: `courier_claim.${act}`, subject: id, reason });
}

type Proposed = Omit<Noted, "act" | "detail"> & Wish;

async function propose(tx: Tx, ctx: KeyedCtx, { id, claim, reason, end, amount }: Proposed): Promise<void> {
  const proposalId = newId("proposal", ctx.now());
  const made = await makeProposal(tx, {
    ...{ id: proposalId, kind: "remittance.end", subject: id, reason, makerId: userIdOf(ctx) },
    payload: { amountMinor: amount.toString(), remittance: { courier: claim.courier, end } },
  });
  if (!made) throw new DomainError("proposal.exists");
  await note(tx, ctx, { id, claim, act: "propose", reason, detail: { proposal: proposalId, act: end.act } });
}

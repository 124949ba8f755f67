import type { saidStates } from "@haat/contract/parcel-desk";
import { DomainError } from "@haat/core/errors";
import { judgeReport } from "@haat/core/parcel-reports";
import type { Tx } from "@haat/db/books";
import { endCasesAs } from "@haat/db/queries/couriers/case-ends";
import { isUntold, numberOf } from "@haat/db/queries/couriers/desk";
import { carrierOf, lockParcel } from "@haat/db/queries/couriers/parcels";
import type { ProposalPayload } from "@haat/db/queries/proposals/proposals";
import { isInDispute } from "@haat/db/queries/disputes/open";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { applyReport } from "./apply-report.ts";
import { bookDelivery } from "../vendor/book-delivery.ts";
import { tellOwnDelivered } from "./tell-own-delivered.ts";
import { endFound } from "./end-found.ts";
import { endOwn } from "./end-own.ts";
import { endUndelivered, requireUndoable } from "./end-undelivered.ts";
import type { Unsold } from "./end-unsold.ts";

export type SaidState = (typeof saidStates)[number];

export type SecondsState = NonNullable<ProposalPayload["parcelState"]>;

/** What books something: a second person agrees to it. */
const movesMoney = (state: SaidState): state is "delivered" | "lost" | "damaged" =>
  state === "delivered" || state === "lost" || state === "damaged";

/** It was lost, and has come to its shop, which does not say so. */
const isFoundBy = (part: OrderPart, state: SaidState): state is "rto_received" =>
  part.state === "lost" && state === "rto_received";

/** It was called delivered, and was not: that is said of it as of one that comes back. */
export const isUndone = (part: OrderPart, state: SaidState): state is "rto_in_transit" =>
  (part.state === "delivered" || part.state === "completed") && state === "rto_in_transit";

/** Where a parcel can be that its shop carries itself: with it again, lost, or, where its buyer says so to us, delivered without his code. */
const isOwnEnd = (state: SaidState): state is "rto_received" | "lost" | "delivered" =>
  state === "rto_received" || state === "lost" || state === "delivered";
const isOwnWay = ({ state }: OrderPart): boolean =>
  state === "handed_over" || state === "in_transit" || state === "rto_in_transit";

type Asked = Readonly<{ part: OrderPart; state: SaidState }>;

/**
 * Whether the staff may say where this parcel is: its courier's words are not known, he has been silent for three days, what he said
 * waits for a person, or its shop carries it and says nothing. Whoever tells us himself is not spoken for. What needs a second person.
 */
export async function requireUntold(
  tx: Tx,
  { couriers }: KeyedCtx,
  { part, state }: Asked,
): Promise<SecondsState | null> {
  const carrier = await carrierOf(tx, part.id);
  // The word of whoever carried it is what two of us do not believe.
  if (isUndone(part, state)) return state;
  if (!carrier) {
    if (!isOwnWay(part)) throw new DomainError("consignment.not_found");
    if (!isOwnEnd(state) || (state === "delivered" && part.state === "rto_in_transit"))
      throw new DomainError("parcel.not_from_here", { state: part.state });
    return state;
  }
  const second = movesMoney(state) || isFoundBy(part, state) ? state : null;
  if (couriers[carrier.courier]?.capabilities.tellsWhere !== true) return second;
  if (!(await isUntold(tx, carrier.id))) throw new DomainError("parcel.courier_tells");
  return second;
}

/** What the books could not carry out is asked of no second person: a parcel that was delivered, say, is not lost any more. */
export async function requireReachable(tx: Tx, { part, state }: Asked): Promise<void> {
  if (isUndone(part, state)) return requireUndoable(tx, part.id);
  const carrier = await carrierOf(tx, part.id);
  if (!carrier || isFoundBy(part, state)) return;
  const parcel = await lockParcel(tx, carrier.id);
  const { fate } = judgeReport(parcel, { says: state, isProvisional: false, at: new Date(0) });
  if (fate !== "moved" && fate !== "rest_lost" && parcel.state !== state)
    throw new DomainError("parcel.not_from_here", { state: parcel.state });
}

/** What stayed of it is sold: only what was not taken can still be lost. */
const isSold = ({ state }: OrderPart): boolean => state === "delivered" || state === "completed";

/** While a wallet looks into a complaint nobody knows whether its buyer has his money back: what is lost then waits for that. */
export async function requireUndisputed(tx: Tx, part: OrderPart, state: SaidState): Promise<void> {
  const isEnd = state === "lost" || state === "damaged" || isFoundBy(part, state);
  if (((isEnd && !isSold(part)) || isUndone(part, state)) && (await isInDispute(tx, part.orderId)))
    throw new DomainError("payment.in_dispute");
}

type Said = Asked & Readonly<{ order: OrderHead; reason: string; key: string }>;

type OwnEnd = Pick<Said, "order" | "part" | "reason"> &
  Readonly<{ state: "rto_received" | "lost" | "delivered" }>;

async function endOwnAs(tx: Tx, ctx: KeyedCtx, { order, part, state, reason }: OwnEnd): Promise<boolean> {
  const actor = actorName(ctx);
  if (state === "delivered") {
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    const isBooked = await bookDelivery(tx, ctx, { order, part, actor, carrier: null });
    if (isBooked) await tellOwnDelivered(tx, ctx, { order, part });
    return isBooked;
  }
  const why = state === "lost" ? "lost" : "other";
  return endOwn(tx, ctx, { order, part, actor, why, note: reason, good: {} });
}

/** Its shop has not said so itself: what of it is whole nobody has seen, so that nothing is on the shelf by this. */
async function sayOfOwn(tx: Tx, ctx: KeyedCtx, { order, part, state, reason }: Said): Promise<void> {
  if (!isOwnEnd(state) || !(await endOwnAs(tx, ctx, { order, part, state, reason })))
    throw new DomainError("parcel.not_from_here", { state: part.state });
  await deriveOrder(tx, order.id, `said:${part.id}:${state}`);
}

/** Nobody has seen what of it is whole, so that nothing is on the shelf by this. */
async function sayFound(
  tx: Tx,
  ctx: KeyedCtx,
  { order, part, reason }: Said,
  parcel: Unsold["parcel"],
): Promise<void> {
  const unsold = { order, part, parcel, actor: actorName(ctx) };
  if (!(await endFound(tx, ctx, unsold, { good: {}, by: userIdOf(ctx), reason })))
    throw new DomainError("parcel.not_from_here", { state: part.state });
  await deriveOrder(tx, order.id, `said:${part.id}:found`);
}

async function sayUndone(
  tx: Tx,
  ctx: KeyedCtx,
  { order, part, reason, key }: Said,
  parcel: Unsold["parcel"] | null,
): Promise<void> {
  const unsold = { order, part, parcel, actor: actorName(ctx) };
  await endUndelivered(tx, ctx, unsold, { by: userIdOf(ctx), reason, key });
  await deriveOrder(tx, order.id, `said:${part.id}:undelivered`);
}

/** Carried out like any report, as the word of whoever says it; refused where it does not lead there from where the parcel is. */
export async function sayWhere(tx: Tx, ctx: KeyedCtx, said: Said): Promise<void> {
  const { part, state, reason, key } = said;
  const carrier = await carrierOf(tx, part.id);
  if (!carrier && !isUndone(part, state)) return sayOfOwn(tx, ctx, said);
  await requireUndisputed(tx, part, state);
  if (isUndone(part, state) || !carrier) return sayUndone(tx, ctx, said, carrier);
  if (isFoundBy(part, state)) return sayFound(tx, ctx, said, carrier);
  const { isRestComing } = await lockParcel(tx, carrier.id);
  const nothing = { word: null, collected: null, fee: null, invoice: null, noteBn: null };
  const fate = await applyReport(tx, ctx, {
    ...{ courier: carrier.courier, number: await numberOf(tx, carrier.id) },
    report: {
      ...nothing,
      key: `staff:${key}`,
      says: state,
      isProvisional: false,
      at: ctx.now(),
      note: reason,
    },
    heard: { source: "staff", actor: actorName(ctx) },
  });
  const after = await lockParcel(tx, carrier.id);
  const isThere = after.state === state || (isRestComing && !after.isRestComing);
  if (fate !== "now" || !isThere) throw new DomainError("parcel.not_from_here", { state: after.state });
  if (movesMoney(state))
    await endCasesAs(tx, { consignmentId: carrier.id, kind: "in_dispute", by: userIdOf(ctx), reason });
  await deriveOrder(tx, part.orderId, `said:${part.id}:${state}`);
}

import type { saidStates } from "@haat/contract/parcel-desk";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { endCasesAs, isUntold, numberOf } from "@haat/db/queries/couriers/desk";
import { carrierOf, lockParcel } from "@haat/db/queries/couriers/parcels";
import { isInDispute } from "@haat/db/queries/disputes/open";
import type { OrderPart } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { applyReport } from "./apply-report.ts";

export type SaidState = (typeof saidStates)[number];

/** What books something: a second person agrees to it. */
export const movesMoney = (state: SaidState): state is "delivered" | "lost" | "damaged" =>
  state === "delivered" || state === "lost" || state === "damaged";

/**
 * Whether the staff may say where this parcel is: its courier's words are not known, he has been silent for three days, or what he said
 * waits for a person. Whoever tells us himself is not spoken for.
 */
export async function requireUntold(tx: Tx, { couriers }: KeyedCtx, part: OrderPart): Promise<void> {
  const carrier = await carrierOf(tx, part.id);
  if (!carrier) throw new DomainError("consignment.not_found");
  if (couriers[carrier.courier]?.capabilities.tellsWhere !== true) return;
  if (!(await isUntold(tx, carrier.id))) throw new DomainError("parcel.courier_tells");
}

/** What stayed of it is sold: only what was not taken can still be lost. */
const isSold = ({ state }: OrderPart): boolean => state === "delivered" || state === "completed";

/** While a wallet looks into a complaint nobody knows whether its buyer has his money back: what is lost then waits for that. */
export async function requireUndisputed(tx: Tx, part: OrderPart, state: SaidState): Promise<void> {
  if ((state === "lost" || state === "damaged") && !isSold(part) && (await isInDispute(tx, part.orderId)))
    throw new DomainError("payment.in_dispute");
}

type Said = Readonly<{ part: OrderPart; state: SaidState; reason: string; key: string }>;

/** Carried out like any report, as the word of whoever says it; refused where it does not lead there from where the parcel is. */
export async function sayWhere(tx: Tx, ctx: KeyedCtx, { part, state, reason, key }: Said): Promise<void> {
  const carrier = await carrierOf(tx, part.id);
  if (!carrier) throw new DomainError("consignment.not_found");
  await requireUndisputed(tx, part, state);
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
